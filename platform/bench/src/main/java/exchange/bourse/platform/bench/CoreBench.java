package exchange.bourse.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark of the books, and writes per case ours, theirs and the ratio. */
public final class CoreBench {

    private static final List<String> BOOKS = List.of("ours", "theirs");
    private static final List<Integer> RESTING = List.of(1_000, 100_000);

    private CoreBench() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to write, .bourse/bench/core.json if left out
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path report = Path.of(arguments.length == 0 ? ".bourse/bench/core.json" : arguments[0]).toAbsolutePath();
        Path latencies = Files.createTempDirectory("bourse-bench");
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(BookBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-D%s=%s".formatted(Latencies.FOLDER_PROPERTY, latencies))
                .build()).run();
        List<String> cases = new ArrayList<>();
        for (Mix mix : Mix.values()) {
            for (int resting : RESTING) {
                cases.add(json(mix.name(), resting, results, latencies));
            }
        }
        Files.createDirectories(report.resolveSibling(""));
        Files.writeString(report, "{\"cases\": [\n%s\n]}\n".formatted(String.join(",\n", cases)));
    }

    private static String json(String mix, int resting, Collection<RunResult> results, Path latencies) {
        List<Measured> both = BOOKS.stream().map(book -> Measured.of(book, mix, resting, results, latencies)).toList();
        return String.format(Locale.ROOT, "  {\"mix\": \"%s\", \"resting\": %d, \"ours\": %s, \"theirs\": %s, \"ratio\": %.2f}", mix,
                resting, both.get(0).json(), both.get(1).json(), both.get(0).perSecond() / both.get(1).perSecond());
    }

    /** What was measured of one book in one case. */
    private record Measured(double perSecond, double bytesPerCommand, Latencies latencies) {

        private static final double NANOSECONDS_A_SECOND = 1e9;
        /** Rather than the mean, which one interrupted iteration would spoil. */
        private static final double MEDIAN = 50;

        static Measured of(String book, String mix, int resting, Collection<RunResult> results, Path folder) {
            RunResult result = results.stream()
                    .filter(run -> run.getParams().getBenchmark().endsWith("throughput") && run.getParams().getParam("book").equals(book)
                            && run.getParams().getParam("mix").equals(mix)
                            && run.getParams().getParam("resting").equals(String.valueOf(resting)))
                    .findFirst()
                    .orElseThrow();
            double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore();
            return new Measured(NANOSECONDS_A_SECOND / result.getPrimaryResult().getStatistics().getPercentile(MEDIAN), bytes,
                    Latencies.read(folder, book, mix, resting).orElseThrow());
        }

        String json() {
            return String.format(Locale.ROOT,
                    "{\"commands_per_second\": %.0f, \"bytes_per_command\": %.2f, \"p50_ns\": %d, \"p99_ns\": %d, \"p999_ns\": %d}",
                    perSecond, bytesPerCommand, latencies.p50Ns(), latencies.p99Ns(), latencies.p999Ns());
        }
    }
}
