package exchange.bourse.platform.bench.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The figures, by name. */
    Map<String, Object> figures() {
        return Map.of("cases", cases.stream().map(Report::figures).toList());
    }

    private static Map<String, Object> figures(Comparison one) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mix", one.mix().name());
        figures.put("resting", one.resting());
        figures.put("ours", figures(one.ours()));
        figures.put("theirs", figures(one.theirs()));
        figures.put("ratio", Map.of("commands_per_second", ratio(one, Measured::commandsPerSecond), "p50_ns", ratio(one, Measured::p50Ns),
                "p99_ns", ratio(one, Measured::p99Ns), "p999_ns", ratio(one, Measured::p999Ns)));
        return figures;
    }

    private static Map<String, Double> figures(Measured book) {
        return Map.of("commands_per_second", book.commandsPerSecond(), "p50_ns", book.p50Ns(), "p99_ns", book.p99Ns(), "p999_ns",
                book.p999Ns(), "bytes_per_command", book.bytesPerCommand());
    }

    private static double ratio(Comparison one, ToDoubleFunction<Measured> figure) {
        return figure.applyAsDouble(one.ours()) / figure.applyAsDouble(one.theirs());
    }
}
