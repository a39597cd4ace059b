package exchange.bourse.platform.replay.trials;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/** How long orders take to pass through the exchange, since a moment of interest. Safe for many threads. */
final class Passages {

    private final Map<Object, Long> begunNs = new HashMap<>();
    private final LongSupplier nowNs;
    private long sinceNs;
    private Passage slowest = Passage.NONE;
    private long failures;
    private long count;

    /**
     * An order's way through the exchange.
     *
     * @param tookNs how long it took, from the moment of interest if it was on its way then
     * @param untilNs how long after the moment of interest it arrived
     */
    record Passage(long tookNs, long untilNs) {

        private static final Passage NONE = new Passage(0, 0);

        private Passage orSlower(Passage other) {
            return other.tookNs > tookNs ? other : this;
        }
    }

    /** With a clock that counts nanoseconds. */
    Passages(LongSupplier nowNs) {
        this.nowNs = nowNs;
        sinceNs = nowNs.getAsLong();
    }

    /** Forgets what was; orders that are on their way count from now. */
    synchronized void reset() {
        sinceNs = nowNs.getAsLong();
        slowest = Passage.NONE;
        failures = 0;
        count = 0;
    }

    /** An order sets out. */
    synchronized void begin(Object lane) {
        begunNs.put(lane, nowNs.getAsLong());
    }

    /** The order that set out on this lane has arrived. */
    synchronized void end(Object lane) {
        slowest = slowest.orSlower(passage(Objects.requireNonNull(begunNs.remove(lane))));
        count++;
    }

    private Passage passage(long begunNs) {
        long now = nowNs.getAsLong();
        return new Passage(now - Math.max(begunNs, sinceNs), now - sinceNs);
    }

    /** A request got no answer, or not the one that was hoped for. */
    synchronized void failed() {
        failures++;
    }

    /** The slowest of all orders, also of those that are still on their way. */
    synchronized Passage slowest() {
        return slowest.orSlower(slowestUnderWay());
    }

    /** The longest time that an order on its way has taken so far. */
    synchronized long oldestNs() {
        return slowestUnderWay().tookNs();
    }

    private Passage slowestUnderWay() {
        return begunNs.values().stream().map(this::passage).reduce(Passage.NONE, Passage::orSlower);
    }

    /** How many requests failed. */
    synchronized long failures() {
        return failures;
    }

    /** How many orders arrived. */
    synchronized long count() {
        return count;
    }
}
