package exchange.bourse.platform.replay.tape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A k-line of one minute. Two are the same if their numbers are, however many zeros they are written with.
 *
 * @param openTimeS begin of the window, in seconds of the epoch
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume sum of the quantities, in base
 */
record Kline(long openTimeS, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, BigDecimal volume) {

    static final long WINDOW_S = 60;

    /** The window of a first trade. */
    static Kline of(StampedTrade first) {
        return new Kline(windowS(first.time().getEpochSecond()), first.price(), first.price(), first.price(), first.price(),
                first.amount());
    }

    /** Reads a point of the REST interface: [t, o, h, l, c, v]. */
    static Kline of(JsonNode point) {
        return new Kline(point.path(0).asLong(), point.path(1).decimalValue(), point.path(2).decimalValue(), point.path(3).decimalValue(),
                point.path(4).decimalValue(), point.path(5).decimalValue());
    }

    /** Begin of the window that contains a second. */
    static long windowS(long timeS) {
        return Math.floorDiv(timeS, WINDOW_S) * WINDOW_S;
    }

    /** The same window after one more trade. */
    Kline plus(StampedTrade trade) {
        return new Kline(openTimeS, open, high.max(trade.price()), low.min(trade.price()), trade.price(), volume.add(trade.amount()));
    }

    /** The next window, as long as nothing happens in it: flat at the last price. */
    Kline emptyNext() {
        return new Kline(openTimeS + WINDOW_S, close, close, close, close, BigDecimal.ZERO);
    }

    /** Whether all numbers are equal. */
    boolean sameAs(Kline other) {
        return openTimeS == other.openTimeS && open.compareTo(other.open) == 0 && high.compareTo(other.high) == 0
                && low.compareTo(other.low) == 0 && close.compareTo(other.close) == 0 && volume.compareTo(other.volume) == 0;
    }
}
