package exchange.bourse.marketdata;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The last 24 hours of a market, to the second: they begin with the second that lies 86,400 s before that of the present time. A minute
 * with trades is one candle here; the seconds of the minute at the far edge are read when the edge moves into it.
 *
 * <pre>
 *   |--- edge minute ---|------ minutes ------|-- now --|
 *          ^ seconds from here on
 * </pre>
 */
public final class RollingDay {

    /** Length of the window. */
    public static final Duration LENGTH = Duration.ofDays(1);

    /** Behind every second: the year 10000. */
    private static final long LATEST_MS = 253_402_300_800_000L;
    private static final long SECOND_MS = Duration.ofSeconds(1).toMillis();
    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final Seconds seconds;
    private final NavigableMap<Long, Candle> minutes = new TreeMap<>();
    private NavigableMap<Long, Candle> edge = new TreeMap<>();
    private long edgeMinuteMs;

    /** One candle for each second with trades, by its begin in milliseconds since 1970; more than the heap should hold. */
    public interface Seconds {

        /** Adds a candle to the end of a second. */
        void add(long secondMs, Candle candle);

        /** Reads the seconds from one time to before another, in order. */
        void read(long fromMs, long beforeMs, BiConsumer<Long, Candle> reader);

        /** Forgets the seconds from one time to before another. */
        void forget(long fromMs, long beforeMs);
    }

    /** Continues with the seconds that were recorded. */
    public RollingDay(Seconds seconds) {
        this.seconds = seconds;
        seconds.read(0, LATEST_MS, (secondMs, candle) -> minutes.merge(minuteOf(secondMs), candle, Candle::join));
    }

    /** Adds a trade, which must not be before an earlier one. */
    public void add(Print print) {
        Candle candle = Candle.of(print);
        seconds.add(secondOf(print.timeMs()), candle);
        minutes.merge(minuteOf(print.timeMs()), candle, Candle::join);
    }

    /** The 24 hours up to a time as one candle; empty without trades. Time must not run back. */
    public Optional<Candle> until(long nowMs) {
        long firstMs = secondOf(nowMs) - LENGTH.toMillis();
        moveEdge(minuteOf(firstMs));
        return Stream.concat(edge.tailMap(firstMs, true).values().stream(), minutes.values().stream()).reduce(Candle::join);
    }

    private void moveEdge(long minuteMs) {
        if (minuteMs <= edgeMinuteMs) {
            return;
        }
        edge = new TreeMap<>();
        if (minutes.containsKey(minuteMs)) {
            seconds.read(minuteMs, minuteMs + MINUTE_MS, edge::put);
        }
        minutes.headMap(minuteMs, true).clear();
        seconds.forget(edgeMinuteMs, minuteMs);
        edgeMinuteMs = minuteMs;
    }

    private static long secondOf(long timeMs) {
        return timeMs - Math.floorMod(timeMs, SECOND_MS);
    }

    private static long minuteOf(long timeMs) {
        return timeMs - Math.floorMod(timeMs, MINUTE_MS);
    }
}
