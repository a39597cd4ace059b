package exchange.bourse.marketdata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The k-lines of a market that are not final yet, one of each period. A trade is added to its minute alone; a longer period has what the
 * closed windows of its source left it, and what is open there:
 *
 * <pre>
 *   trades -&gt; 1m -closed-&gt; 5m -closed-&gt; 15m -closed-&gt; 30m -&gt; 1h -&gt; 2h -&gt; 4h
 *                                                                  \-&gt; 6h -&gt; 12h -&gt; 1d -&gt; 3d, 1w, 1M
 * </pre>
 *
 * <p>Time is given, and must never run back. {@link #advance} has to be called with a trade's time before the trade is added.
 */
public final class Candles {

    private final Map<Period, Window> parts = new EnumMap<>(Period.class);
    private final Parts recorded;

    /** Where the parts are recorded, from which the k-lines can be made again. */
    public interface Parts {

        /** A part is new or has changed. */
        void record(Window part);

        /** A period has no part any more. */
        void forget(Period period);
    }

    /**
     * Continues with parts that were recorded.
     *
     * @param before the parts, one of a period at most
     * @param recorded is told of every change
     */
    public Candles(List<Window> before, Parts recorded) {
        this.recorded = recorded;
        before.forEach(part -> parts.put(part.period(), part));
    }

    /** Adds a trade, which falls into the windows that are open now. */
    public void add(Print print) {
        add(Period.MINUTE_1, Period.MINUTE_1.openOf(print.timeMs()), Candle.of(print));
    }

    /** Lets time pass; returns the windows that have closed, in the order in which they did. */
    public List<Window> advance(long nowMs) {
        List<Window> closed = new ArrayList<>();
        for (Period period : Period.values()) {
            Window window = parts.get(period);
            if (window != null && window.closeMs() <= nowMs) {
                parts.remove(period);
                recorded.forget(period);
                closed.add(window);
                addToLonger(window);
            }
        }
        closed.sort(Window.BY_CLOSE);
        return closed;
    }

    /** The windows that are open and have trades, as they are now, the shorter ones first. */
    public List<Window> open() {
        Map<Period, Window> open = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            Window window = joined(parts.get(period), period.source() == null ? null : open.get(period.source()), period);
            if (window != null) {
                open.put(period, window);
            }
        }
        return List.copyOf(open.values());
    }

    private static @Nullable Window joined(@Nullable Window part, @Nullable Window source, Period period) {
        if (source == null) {
            return part;
        }
        return part == null ? new Window(period, period.openOf(source.openMs()), source.candle()) : part.plus(source.candle());
    }

    private void addToLonger(Window closed) {
        for (Period longer : Period.values()) {
            if (longer.source() == closed.period()) {
                add(longer, longer.openOf(closed.openMs()), closed.candle());
            }
        }
    }

    private void add(Period period, long openMs, Candle candle) {
        recorded.record(parts.merge(period, new Window(period, openMs, candle), (part, next) -> part.plus(next.candle())));
    }
}
