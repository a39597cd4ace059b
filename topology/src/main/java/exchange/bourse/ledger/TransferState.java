package exchange.bourse.ledger;

import org.jspecify.annotations.Nullable;

/** The life of a transfer. */
public enum TransferState {
    /** A second operator has to decide. */
    PROPOSED,
    /** Every account involved is asked. */
    PREPARING,
    /** All of it is booked, or on its way there for certain. */
    COMPLETED,
    /** An operator rejected it; nothing is booked. */
    REJECTED,
    /** It cannot be booked, or an account refused; nothing is booked. */
    FAILED;

    /** What a second operator may do. */
    public enum Action {
        /** Let it happen. */
        ACCEPT,
        /** Let it not happen. */
        REJECT
    }

    /** The state after an operator's decision; null if nobody can decide any more. */
    @Nullable
    TransferState after(Action action) {
        return switch (this) {
            case PROPOSED -> switch (action) {
                case ACCEPT -> PREPARING;
                case REJECT -> REJECTED;
            };
            case PREPARING, COMPLETED, REJECTED, FAILED -> null;
        };
    }
}
