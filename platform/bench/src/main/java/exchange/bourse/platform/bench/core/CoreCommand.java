package exchange.bourse.platform.bench.core;

import exchange.bourse.platform.bench.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures both books in every case, and reports. In rounds, each a fresh process per book: what else the machine does meanwhile, and how
 * the compiler happened to decide, then falls on both.
 */
@Command(name = "core", showDefaultValues = true, description = "The order book beside exchange-core's, on the same commands; six minutes.")
public final class CoreCommand implements Callable<Integer> {

    private static final int ROUNDS = 9;
    private static final List<Integer> RESTING = List.of(1_000, 100_000);

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written.")
    private Path file = Path.of(".bourse/bench/core.json");

    @Override
    public Integer call() throws RunnerException, IOException {
        Path directory = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(directory);
        Path log = directory.resolve("jmh.log");
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
        Results.write(file, report.figures());
        System.out.printf("%n%s%n%s%n", report.table(), file);
        return 0;
    }

    private static Iterable<RunResult> measure(Comparison one, Path log) throws RunnerException {
        return new Runner(new OptionsBuilder().include(BookBenchmark.class.getName())
                .param("mix", one.mix().name())
                .param("resting", String.valueOf(one.resting()))
                // Whatever this process has, so that figures of any two runs can be compared.
                .jvmArgs("-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .output(log.toString())
                .build()).run();
    }
}
