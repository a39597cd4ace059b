package exchange.bourse.marketdata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a series without gaps out of windows with trades: one without is flat at the close before it, with volume zero. */
public final class WindowSeries {

    private WindowSeries() {
    }

    /**
     * The windows of a span.
     *
     * @param period their length
     * @param before the newest window with trades before the span; without one the series begins with the first in the span
     * @param traded the windows with trades in the span, oldest first
     * @param firstMs when the first window of the span opens, in milliseconds since 1970
     * @param lastMs when the last one opens
     * @param windowsMax where the series ends at the latest
     */
    public static List<Window> fill(Period period, @Nullable Window before, List<Window> traded, long firstMs, long lastMs,
            int windowsMax) {
        List<Window> series = new ArrayList<>();
        Candle candle = before == null ? null : before.candle();
        int next = 0;
        for (long openMs = firstMs; openMs <= lastMs && series.size() < windowsMax; openMs = period.nextOpen(openMs)) {
            if (next < traded.size() && traded.get(next).openMs() == openMs) {
                candle = traded.get(next++).candle();
                series.add(new Window(period, openMs, candle));
            } else if (candle != null) {
                candle = candle.emptyNext();
                series.add(new Window(period, openMs, candle));
            }
        }
        return series;
    }
}
