package exchange.bourse.ledger;

/** Who moves money between accounts, and why. */
public enum TransferKind {
    /** A member, to another member. */
    INTERNAL,
    /** The operator, in any number of legs (Peatio 2.6's management API: transfers). */
    OPERATOR,
    /** Two operators, to correct what the exchange holds (Peatio 2.6: adjustments). */
    ADJUSTMENT;

    /** Whether a second operator has to accept it first. */
    public boolean awaitsAcceptance() {
        return switch (this) {
            case ADJUSTMENT -> true;
            case INTERNAL, OPERATOR -> false;
        };
    }

    /** What its entries record. */
    JournalTransaction.Cause cause() {
        return switch (this) {
            case ADJUSTMENT -> JournalTransaction.Cause.ADJUSTMENT;
            case INTERNAL, OPERATOR -> JournalTransaction.Cause.TRANSFER;
        };
    }
}
