package exchange.bourse.platform.bench.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.HdrHistogram.Histogram;

/** Lets orders loose on a laboratory's engine, and takes down what becomes of them. */
final class Runs implements AutoCloseable {

    private static final long PATIENCE_NS = Duration.ofMinutes(2).toNanos();
    private static final Histogram NOTHING = new Histogram(1);
    private static final int PAUSE_MS = 10;

    private final Traffic traffic;
    private final String bootstrapServers;
    private final OrdersUnderWay underWay;
    private final LoadGenerator generator;
    private final int commitIntervalMs;
    private int sent;

    /**
     * Prepares the exchange for it.
     *
     * @param orders how many orders there will be at most, in all runs
     */
    Runs(Laboratory laboratory, Traffic traffic, int orders, int commitIntervalMs) {
        this.traffic = traffic;
        this.commitIntervalMs = commitIntervalMs;
        bootstrapServers = laboratory.bootstrapServers();
        underWay = new OrdersUnderWay(traffic, orders);
        generator = new LoadGenerator(laboratory);
        generator.prepare(traffic);
    }

    /** Sends orders as fast as they are executed. */
    Figures saturate(int orders, int underWayMax) throws InterruptedException {
        Semaphore places = new Semaphore(underWayMax);
        try (Watcher executions = new Watcher(bootstrapServers, Outcome.EXECUTION, underWay, places::release)) {
            long startNs = System.nanoTime();
            generator.sendToSaturation(traffic, sent, orders, places, underWay);
            sent += orders;
            await(executions, orders);
            return new Figures(commitIntervalMs, 0, orders / secondsSince(startNs), executions.latenciesNs(), NOTHING,
                    executions.bytesEach());
        }
    }

    /** Sends orders at a rate. */
    Figures sendAtRate(int perSecond, Duration duration) throws InterruptedException {
        int orders = Math.toIntExact(perSecond * duration.toSeconds());
        try (Watcher executions = new Watcher(bootstrapServers, Outcome.EXECUTION, underWay, () -> {});
                Watcher balances = new Watcher(bootstrapServers, Outcome.BALANCE, underWay, () -> {})) {
            long startNs = System.nanoTime();
            generator.sendAtRate(traffic, sent, orders, perSecond, underWay);
            sent += orders;
            await(executions, orders);
            double executedPerSecond = orders / secondsSince(startNs);
            await(balances, orders);
            return new Figures(commitIntervalMs, perSecond, executedPerSecond, executions.latenciesNs(), balances.latenciesNs(),
                    executions.bytesEach());
        }
    }

    private static void await(Watcher watcher, int orders) throws InterruptedException {
        long startNs = System.nanoTime();
        while (watcher.seen() < orders) {
            if (System.nanoTime() - startNs > PATIENCE_NS) {
                throw new IllegalStateException("of %d orders %d came to their outcome".formatted(orders, watcher.seen()));
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private static double secondsSince(long startNs) {
        return (System.nanoTime() - startNs) / 1e9;
    }

    @Override
    public void close() {
        generator.close();
    }
}
