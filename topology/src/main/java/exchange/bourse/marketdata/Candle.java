package exchange.bourse.marketdata;

import java.math.BigDecimal;

/**
 * What a k-line says of the trades in one window. Trades count once, in the order of their sequence: a trade that is not newer than the
 * last one changes nothing.
 *
 * @param open first price, in quote
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param baseVolume sum of quantities, in base
 * @param quoteVolume sum of totals, in quote
 * @param tradesCount number of trades
 * @param firstSequence sequence of the first trade
 * @param lastSequence sequence of the last trade
 */
public record Candle(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, BigDecimal baseVolume, BigDecimal quoteVolume,
        int tradesCount, long firstSequence, long lastSequence) {

    /** The candle of a window's first trade. */
    public static Candle of(Print print) {
        return new Candle(print.price(), print.price(), print.price(), print.price(), print.quantity(), print.total(), 1, print.sequence(),
                print.sequence());
    }

    /** The candle with one more trade. */
    public Candle add(Print print) {
        return print.sequence() <= lastSequence ? this : join(of(print));
    }

    /** The candle of this window and the one that follows it. */
    public Candle join(Candle next) {
        return new Candle(open, high.max(next.high), low.min(next.low), next.close, baseVolume.add(next.baseVolume),
                quoteVolume.add(next.quoteVolume), tradesCount + next.tradesCount, firstSequence, next.lastSequence);
    }
}
