package exchange.bourse.platform.replay.l3;

/**
 * A fill, with orders by their ids at the recorded exchange.
 *
 * @param priceCents price in hundredths of the quote asset
 * @param quantitySat quantity in hundred-millionths of the base asset
 * @param maker order that rested, or {@link #UNKNOWN}
 * @param taker order that took, or {@link #UNKNOWN}
 */
record Fill(long priceCents, long quantitySat, long maker, long taker) {

    /** Stands for an order that the recording does not name. */
    static final long UNKNOWN = 0;

    /** Whether price and quantity are equal. */
    boolean samePrint(Fill other) {
        return priceCents == other.priceCents && quantitySat == other.quantitySat;
    }

    /** Whether the orders are the same, as far as both are named. */
    boolean sameOrders(Fill other) {
        return same(maker, other.maker) && same(taker, other.taker);
    }

    /** Whether both orders are known. */
    boolean isNamed() {
        return maker != UNKNOWN && taker != UNKNOWN;
    }

    /** Price and quantity as the list of known deviations writes them. */
    String print() {
        return quantitySat + "@" + priceCents;
    }

    private static boolean same(long one, long other) {
        return one == UNKNOWN || other == UNKNOWN || one == other;
    }
}
