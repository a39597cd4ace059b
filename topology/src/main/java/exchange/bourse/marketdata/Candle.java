package exchange.bourse.marketdata;

import java.math.BigDecimal;

/**
 * What a k-line says of the trades in one window. A market's trades are numbered without gaps, so the first and the last one also say how
 * many there are.
 *
 * @param open first price, in quote
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param baseVolume sum of quantities, in base
 * @param quoteVolume sum of totals, in quote
 * @param firstSequence sequence of the first trade
 * @param lastSequence sequence of the last trade; one less than the first if there are none
 */
public record Candle(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, BigDecimal baseVolume, BigDecimal quoteVolume,
        long firstSequence, long lastSequence) {

    /** The candle of a window's first trade. */
    public static Candle of(Print print) {
        return new Candle(print.price(), print.price(), print.price(), print.price(), print.quantity(), print.total(), print.sequence(),
                print.sequence());
    }

    /** The candle of this window and the one that follows it. */
    public Candle join(Candle next) {
        return new Candle(open, high.max(next.high), low.min(next.low), next.close, baseVolume.add(next.baseVolume),
                quoteVolume.add(next.quoteVolume), firstSequence, next.lastSequence);
    }

    /** The candle of a window without trades that follows this one: flat at its close. */
    public Candle emptyNext() {
        return new Candle(close, close, close, close, BigDecimal.ZERO, BigDecimal.ZERO, lastSequence + 1, lastSequence);
    }

    /** Number of trades. */
    public long tradesCount() {
        return lastSequence - firstSequence + 1;
    }
}
