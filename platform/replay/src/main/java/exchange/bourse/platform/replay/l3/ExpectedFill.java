package exchange.bourse.platform.replay.l3;

/**
 * A fill of the recording.
 *
 * @param fill the fill
 * @param timeMs when it was printed, in milliseconds of the epoch, usually some 120 ms after the order that took
 * @param optional whether it may be missing, because nobody knows if its taker is in the compared prefix
 */
record ExpectedFill(Fill fill, long timeMs, boolean optional) {

    /** The same fill, not required any more. */
    ExpectedFill asOptional() {
        return new ExpectedFill(fill, timeMs, true);
    }
}
