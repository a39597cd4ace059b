package exchange.bourse.platform.bench.core;

import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of both books in one case.
 *
 * @param mix what the commands are made of
 * @param resting how many orders rest, about
 * @param ours what our book did
 * @param theirs what exchange-core's did
 */
record Comparison(Mix mix, int resting, Measured ours, Measured theirs) {

    Comparison(Mix mix, int resting) {
        this(mix, resting, new Measured(), new Measured());
    }

    /** Takes in what one process measured. */
    void add(RunResult result) {
        Measured measured = result.getParams().getParam("book").equals("ours") ? ours : theirs;
        boolean single = result.getParams().getBenchmark().endsWith("latency");
        result.getBenchmarkResults()
                .stream()
                .flatMap(process -> process.getIterationResults().stream())
                .forEach(single ? measured::addLatencies : measured::addThroughput);
    }
}
