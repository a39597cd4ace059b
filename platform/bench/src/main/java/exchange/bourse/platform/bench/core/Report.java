package exchange.bourse.platform.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The comparison, for people and for machines. Ratios are ours to theirs: more commands are better, less time is. */
final class Report {

    private static final double MILLION = 1e6;
    private static final String ROW = "%-18s %7d  %6.2f %6.2f %5.2f" + "  %6.0f %6.0f %5.2f".repeat(3) + "  %5.1f %6.1f%n";

    private final List<Comparison> cases;

    Report(List<Comparison> cases) {
        this.cases = cases;
    }

    String table() {
        String groups = String.format("%-26s" + "  %20s".repeat(4) + "  %13s%n", "", "million commands/s", "p50, ns", "p99, ns",
                "p99.9, ns", "bytes/command");
        String ours = "ours";
        String theirs = "theirs";
        String ratio = "ratio";
        String columns = String.format("%-18s %7s" + "  %6s %6s %5s".repeat(4) + "  %5s %6s%n", "mix", "resting", ours, theirs, ratio, ours,
                theirs, ratio, ours, theirs, ratio, ours, theirs, ratio, ours, theirs);
        return groups + columns + cases.stream().map(Report::row).collect(Collectors.joining());
    }

    private static String row(Comparison one) {
        Measured ours = one.ours();
        Measured theirs = one.theirs();
        return String.format(Locale.ROOT, ROW, one.mix(), one.resting(), ours.commandsPerSecond() / MILLION,
                theirs.commandsPerSecond() / MILLION, ratio(one, Measured::commandsPerSecond), ours.p50Ns(), theirs.p50Ns(),
                ratio(one, Measured::p50Ns), ours.p99Ns(), theirs.p99Ns(), ratio(one, Measured::p99Ns), ours.p999Ns(), theirs.p999Ns(),
                ratio(one, Measured::p999Ns), ours.bytesPerCommand(), theirs.bytesPerCommand());
    }

    String json() {
        return "{\n%s  \"cases\": [\n%s\n  ]\n}\n".formatted(Circumstances.json().indent(2),
                cases.stream().map(Report::json).collect(Collectors.joining(",\n")));
    }

    private static String json(Comparison one) {
        return String
                .format(Locale.ROOT, """
                                     {
                                       "mix": "%s", "resting": %d,
                                       "ours": %s,
                                       "theirs": %s,
                                       "ratio": {"commands_per_second": %.3f, "p50_ns": %.3f, "p99_ns": %.3f, "p999_ns": %.3f}
                                     }""", one.mix(), one.resting(), json(one.ours()), json(one.theirs()),
                        ratio(one, Measured::commandsPerSecond), ratio(one, Measured::p50Ns), ratio(one, Measured::p99Ns),
                        ratio(one, Measured::p999Ns))
                .indent(4)
                .stripTrailing();
    }

    private static String json(Measured book) {
        return String.format(Locale.ROOT,
                "{\"commands_per_second\": %.0f, \"p50_ns\": %.0f, \"p99_ns\": %.0f, \"p999_ns\": %.0f, \"bytes_per_command\": %.2f}",
                book.commandsPerSecond(), book.p50Ns(), book.p99Ns(), book.p999Ns(), book.bytesPerCommand());
    }

    private static double ratio(Comparison one, ToDoubleFunction<Measured> figure) {
        return figure.applyAsDouble(one.ours()) / figure.applyAsDouble(one.theirs());
    }
}
