package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.Kline;
import exchange.bourse.gateway.api.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a gapless series of one-minute points out of the k-lines of minutes with trades: a minute without is flat at the price before it.
 */
final class KlineSeries {

    /** Length of a window. */
    static final long MINUTE_SECONDS = 60;

    private KlineSeries() {
    }

    /**
     * The points of a span.
     *
     * @param before the newest k-line before the span, if there is one; without it the series begins with the first k-line in the span
     * @param filled the k-lines in the span, oldest first
     * @param from the first window, in seconds since 1970
     * @param to the last window, in seconds since 1970
     * @param pointsMax where the series ends at the latest
     * @return points of time, open, high, low, close and volume in base
     */
    static List<List<BigDecimal>> of(@Nullable Kline before, List<Kline> filled, long from, long to, int pointsMax) {
        List<List<BigDecimal>> points = new ArrayList<>();
        BigDecimal close = before == null ? null : Decimals.number(before.getClose());
        int next = 0;
        for (long window = from; window <= to && points.size() < pointsMax; window += MINUTE_SECONDS) {
            if (next < filled.size() && filled.get(next).getOpenTime().getEpochSecond() == window) {
                Kline kline = filled.get(next++);
                close = Decimals.number(kline.getClose());
                points.add(List.of(BigDecimal.valueOf(window), Decimals.number(kline.getOpen()), Decimals.number(kline.getHigh()),
                        Decimals.number(kline.getLow()), close, Decimals.number(kline.getBaseVolume())));
            } else if (close != null) {
                points.add(List.of(BigDecimal.valueOf(window), close, close, close, close, BigDecimal.ZERO));
            }
        }
        return points;
    }
}
