package exchange.bourse.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures both books in every case, and reports. In rounds, each a fresh process per book: what else the machine does meanwhile, and how
 * the compiler happened to decide, then falls on both.
 */
public final class CoreBench {

    private static final int ROUNDS = 9;
    private static final List<Integer> RESTING = List.of(1_000, 100_000);

    private CoreBench() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to write, .bourse/bench/core.json if left out
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path file = Path.of(arguments.length == 0 ? ".bourse/bench/core.json" : arguments[0]).toAbsolutePath();
        Files.createDirectories(file.resolveSibling(""));
        Path log = file.resolveSibling("jmh.log");
        List<Comparison> cases = new ArrayList<>();
        for (Mix mix : Mix.values()) {
            RESTING.forEach(resting -> cases.add(new Comparison(mix, resting)));
        }
        System.out.printf("Measuring both books in %d cases, %d rounds; what JMH says is in %s%n", cases.size(), ROUNDS, log);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Comparison one : cases) {
                System.out.printf("  round %d of %d: %s, about %d orders rest%n", round, ROUNDS, one.mix(), one.resting());
                for (RunResult result : measure(one, log)) {
                    one.add(result);
                }
            }
        }
        Report report = new Report(cases);
        Files.writeString(file, report.json());
        System.out.printf("%n%s%n%s%n", report.table(), file);
    }

    private static Iterable<RunResult> measure(Comparison one, Path log) throws RunnerException {
        return new Runner(new OptionsBuilder().include(BookBenchmark.class.getName())
                .param("mix", one.mix().name())
                .param("resting", String.valueOf(one.resting()))
                .shouldFailOnError(true)
                .output(log.toString())
                .build()).run();
    }
}
