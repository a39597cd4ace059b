package exchange.bourse.ledger;

import org.jspecify.annotations.Nullable;

/** The life of a deposit, in Peatio 2.6's words. */
public enum DepositState {
    /** Somebody has to decide. */
    SUBMITTED,
    /** The account has it. */
    ACCEPTED,
    /** The account has it, but locked, until it was collected from where it arrived. */
    PROCESSING,
    /** It was collected, and is free. */
    COLLECTED,
    /** Its sender took it back. */
    CANCELED,
    /** It was refused. */
    REJECTED;

    /** A step in that life. */
    public enum Action {
        /** Credit it. */
        ACCEPT,
        /** Unlock it. */
        COLLECT,
        /** The sender takes it back. */
        CANCEL,
        /** Refuse it. */
        REJECT
    }

    /**
     * The state after a step.
     *
     * @param awaitsCollection whether an accepted deposit is locked at first
     * @return null if the step can't be taken from here
     */
    public @Nullable DepositState after(Action action, boolean awaitsCollection) {
        return switch (this) {
            case SUBMITTED -> switch (action) {
                case ACCEPT -> credited(awaitsCollection);
                case CANCEL -> CANCELED;
                case REJECT -> REJECTED;
                case COLLECT -> null;
            };
            case PROCESSING -> action == Action.COLLECT ? COLLECTED : null;
            case ACCEPTED, COLLECTED, CANCELED, REJECTED -> null;
        };
    }

    /** The state of a deposit that is credited. */
    static DepositState credited(boolean awaitsCollection) {
        return awaitsCollection ? PROCESSING : ACCEPTED;
    }
}
