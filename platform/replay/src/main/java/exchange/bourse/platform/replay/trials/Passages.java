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
    private long longestNs;
    private long failures;
    private long count;

    /** With a clock that counts nanoseconds. */
    Passages(LongSupplier nowNs) {
        this.nowNs = nowNs;
        sinceNs = nowNs.getAsLong();
    }

    /** Forgets what was; orders that are on their way count from now. */
    synchronized void reset() {
        sinceNs = nowNs.getAsLong();
        longestNs = 0;
        failures = 0;
        count = 0;
    }

    /** An order sets out. */
    synchronized void begin(Object lane) {
        begunNs.put(lane, nowNs.getAsLong());
    }

    /** The order that set out on this lane has arrived. */
    synchronized void end(Object lane) {
        longestNs = Math.max(longestNs, underWayNs(Objects.requireNonNull(begunNs.remove(lane))));
        count++;
    }

    private long underWayNs(long begunNs) {
        return nowNs.getAsLong() - Math.max(begunNs, sinceNs);
    }

    /** A request got no answer, or not the one that was hoped for. */
    synchronized void failed() {
        failures++;
    }

    /** The longest time that an order took, also of those that are still on their way. */
    synchronized long longestNs() {
        return begunNs.values().stream().mapToLong(this::underWayNs).reduce(longestNs, Math::max);
    }

    /** The longest time that an order on its way has taken so far. */
    synchronized long oldestNs() {
        return begunNs.values().stream().mapToLong(this::underWayNs).max().orElse(0);
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
