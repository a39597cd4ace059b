package exchange.bourse.marketdata;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last 24 hours of a market, as one candle for each minute with trades. It reaches back to the minute that began 24 hours before the
 * current one.
 */
public final class RollingDay {

    /** Length of the window. */
    public static final Duration LENGTH = Duration.ofDays(1);

    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final TreeMap<Long, Candle> candlesByMinute = new TreeMap<>();

    /** The begin of the minute that a time falls into. */
    public static long minuteOf(long timeMs) {
        return timeMs - Math.floorMod(timeMs, MINUTE_MS);
    }

    /** Puts back a minute that was recorded. */
    public void restore(long minuteMs, Candle candle) {
        candlesByMinute.put(minuteMs, candle);
    }

    /** Adds a trade and returns its minute as it is now. */
    public Candle add(Print print) {
        return candlesByMinute.merge(minuteOf(print.timeMs()), Candle.of(print), (candle, first) -> candle.add(print));
    }

    /** Lets time pass; returns the minutes that fell out of the window. */
    public List<Long> advance(long nowMs) {
        List<Long> expired = List.copyOf(candlesByMinute.headMap(minuteOf(nowMs) - LENGTH.toMillis()).keySet());
        expired.forEach(candlesByMinute::remove);
        return expired;
    }

    /** The whole window as one candle; empty without trades. */
    public Optional<Candle> summary() {
        return candlesByMinute.values().stream().reduce(Candle::join);
    }
}
