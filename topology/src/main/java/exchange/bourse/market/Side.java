package exchange.bourse.market;

/** The side of an order. */
public enum Side {
    /** Buys the base asset. */
    BUY,
    /** Sells the base asset. */
    SELL;

    /** The side that this one trades with. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
