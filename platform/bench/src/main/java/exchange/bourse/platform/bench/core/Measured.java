package exchange.bourse.platform.bench.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;

/** What was measured of one book in one case. Every figure is the median of all iterations, which one interrupted iteration does not spoil. */
final class Measured {

    private static final double NANOSECONDS_A_SECOND = 1e9;

    private final List<Double> nanosecondsEach = new ArrayList<>();
    private final List<Double> bytesEach = new ArrayList<>();
    private final List<Double> p50Ns = new ArrayList<>();
    private final List<Double> p99Ns = new ArrayList<>();
    private final List<Double> p999Ns = new ArrayList<>();

    void addThroughput(IterationResult iteration) {
        nanosecondsEach.add(iteration.getPrimaryResult().getScore());
        bytesEach.add(score(iteration, "bytesPerCommand"));
    }

    void addLatencies(IterationResult iteration) {
        p50Ns.add(score(iteration, "p50Ns"));
        p99Ns.add(score(iteration, "p99Ns"));
        p999Ns.add(score(iteration, "p999Ns"));
    }

    double commandsPerSecond() {
        return NANOSECONDS_A_SECOND / median(nanosecondsEach);
    }

    double bytesPerCommand() {
        return median(bytesEach);
    }

    double p50Ns() {
        return median(p50Ns);
    }

    double p99Ns() {
        return median(p99Ns);
    }

    double p999Ns() {
        return median(p999Ns);
    }

    private static double score(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name).getScore();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
