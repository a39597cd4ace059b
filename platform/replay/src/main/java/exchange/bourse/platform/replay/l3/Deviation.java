package exchange.bourse.platform.replay.l3;

/**
 * A place where a replay and the recording differ.
 *
 * @param kind how
 * @param order the order's id at the recorded exchange; empty for fills
 * @param ours what the replay has there; may be empty
 * @param recorded what the recording has there; may be empty
 */
record Deviation(Kind kind, String order, String ours, String recorded) {

    /** How a replay can differ. The list of known deviations has the first five. */
    enum Kind {
        /** A cancelled order had another quantity left. */
        CANCEL_QTY,
        /** A cancelled order was not open here. */
        CANCEL_UNKNOWN,
        /** An order that the recorded exchange had filled was still open here, and was cancelled. */
        STILL_OPEN,
        /** A fill of the recording has no counterpart here. */
        FILL_ONLY_EXCHANGE,
        /** A fill here has no counterpart in the recording. */
        FILL_ONLY_OURS,
        /** A fill is between other orders than in the recording. */
        OTHER_ORDERS,
        /** An order ended here as no command can explain. */
        UNEXPECTED_END
    }

    /** A fill that only the recording has. */
    static Deviation onlyRecorded(Fill fill) {
        return new Deviation(Kind.FILL_ONLY_EXCHANGE, "", "", fill.print());
    }

    /** A fill that only the replay has. */
    static Deviation onlyOurs(Fill fill) {
        return new Deviation(Kind.FILL_ONLY_OURS, "", fill.print(), "");
    }
}
