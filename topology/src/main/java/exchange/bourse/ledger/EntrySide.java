package exchange.bourse.ledger;

/** The two sides of double entry. */
public enum EntrySide {
    /** The left side, on which assets and expenses grow. */
    DEBIT,
    /** The right side, on which liabilities and revenues grow. */
    CREDIT
}
