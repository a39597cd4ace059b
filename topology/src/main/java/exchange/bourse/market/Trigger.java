package exchange.bourse.market;

/**
 * What an order waits for before it enters the book. The price that counts is that of trades: one at the stop price is enough (Xetra's
 * Market Model Equities, Release 14.0, 7.5.1), and if the last one was there already the order enters at once (Vega's acceptance criteria
 * 0014-ORDT-046 to 0014-ORDT-050).
 */
public enum Trigger {
    /** Nothing. */
    NONE,
    /** The market going against it: a buy waits for a trade at its stop price or higher, a sell for one at it or lower. */
    STOP,
    /** The market going its way: a buy waits for a trade at its stop price or lower, a sell for one at it or higher. */
    TAKE_PROFIT;

    /** Whether an order of a side waits for the price to rise to its stop price, rather than to fall to it. */
    public boolean waitsForRise(Side side) {
        return (this == STOP) == (side == Side.BUY);
    }
}
