package exchange.bourse.platform.bench.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
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
     * @param ordersMax how many orders may be sent after one that is still under way
     */
    Runs(Laboratory laboratory, Traffic traffic, int ordersMax, int commitIntervalMs) {
        this.traffic = traffic;
        this.commitIntervalMs = commitIntervalMs;
        bootstrapServers = laboratory.bootstrapServers();
        underWay = new OrdersUnderWay(traffic, ordersMax);
        generator = new LoadGenerator(laboratory);
        generator.prepare(traffic);
    }

    /** Sends orders as fast as they are executed. */
    Figures saturate(int orders, int underWayMax) throws InterruptedException {
        Semaphore places = new Semaphore(underWayMax);
        try (Watcher settlements = new Watcher(bootstrapServers, Outcome.SETTLEMENT, underWay, places::release)) {
            long startNs = System.nanoTime();
            generator.sendToSaturation(traffic, sent, orders, places, underWay);
            sent += orders;
            await(settlements, orders);
            return new Figures(commitIntervalMs, 0, orders / secondsSince(startNs), NOTHING, settlements.latenciesNs(),
                    settlements.bytesEach());
        }
    }

    /**
     * Sends orders as fast as they are executed, for as long as it goes on.
     *
     * @param onExecuted told of each that was settled
     */
    void saturate(BooleanSupplier goesOn, int underWayMax, Runnable onExecuted) throws InterruptedException {
        Semaphore places = new Semaphore(underWayMax);
        int before = sent;
        try (Watcher settlements = new Watcher(bootstrapServers, Outcome.SETTLEMENT, underWay, () -> {
            places.release();
            onExecuted.run();
        })) {
            while (goesOn.getAsBoolean()) {
                generator.sendToSaturation(traffic, sent, underWayMax, places, underWay);
                sent += underWayMax;
            }
            await(settlements, sent - before);
        }
    }

    /** Sends orders at a rate. */
    Figures sendAtRate(int perSecond, Duration duration) throws InterruptedException {
        int orders = Math.toIntExact(perSecond * duration.toSeconds());
        try (Watcher trades = new Watcher(bootstrapServers, Outcome.TRADE, underWay, () -> {});
                Watcher settlements = new Watcher(bootstrapServers, Outcome.SETTLEMENT, underWay, () -> {})) {
            long startNs = System.nanoTime();
            generator.sendAtRate(traffic, sent, orders, perSecond, underWay);
            sent += orders;
            await(trades, orders);
            await(settlements, orders);
            return new Figures(commitIntervalMs, perSecond, orders / secondsSince(startNs), trades.latenciesNs(), settlements.latenciesNs(),
                    settlements.bytesEach());
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
