package exchange.bourse.ledger;

import org.jspecify.annotations.Nullable;

/** The life of a withdrawal, in Peatio 2.6's words. */
public enum WithdrawalState {
    /** It is locked, and may still be cancelled. */
    ACCEPTED,
    /** It is being sent. */
    PROCESSING,
    /** It left. */
    SUCCEED,
    /** Its owner took it back. */
    CANCELED,
    /** It was refused. */
    REJECTED,
    /** It could not be sent. */
    FAILED;

    /** A step in that life. */
    public enum Action {
        /** Begin to send it. */
        PROCESS,
        /** It arrived. */
        COMPLETE,
        /** The owner takes it back. */
        CANCEL,
        /** Refuse it. */
        REJECT,
        /** It could not be sent. */
        FAIL
    }

    /** The state after a step; null if the step can't be taken from here. */
    public @Nullable WithdrawalState after(Action action) {
        return switch (this) {
            case ACCEPTED -> switch (action) {
                case PROCESS -> PROCESSING;
                case COMPLETE -> SUCCEED;
                case CANCEL -> CANCELED;
                case REJECT -> REJECTED;
                case FAIL -> null;
            };
            case PROCESSING -> switch (action) {
                case COMPLETE -> SUCCEED;
                case REJECT -> REJECTED;
                case FAIL -> FAILED;
                case PROCESS, CANCEL -> null;
            };
            case SUCCEED, CANCELED, REJECTED, FAILED -> null;
        };
    }

    /** Whether the amount is locked in this state. */
    public boolean isOpen() {
        return this == ACCEPTED || this == PROCESSING;
    }
}
