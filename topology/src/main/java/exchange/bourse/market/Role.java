package exchange.bourse.market;

/** The part of an order in a trade. */
public enum Role {
    /** It rested in the book. */
    MAKER,
    /** It caused the trade. */
    TAKER
}
