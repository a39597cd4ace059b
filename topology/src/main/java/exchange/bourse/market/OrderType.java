package exchange.bourse.market;

/** How an order is priced. */
public enum OrderType {
    /** Trades at its price or better, and rests at it. */
    LIMIT,
    /** Trades at what the book offers, and never rests. */
    MARKET
}
