package exchange.bourse.market;

/** What an order waits for before it enters the book. The price that counts is that of trades. */
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
