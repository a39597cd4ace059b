package exchange.bourse.platform.replay.l3;

/**
 * How an order stands after the replay.
 *
 * @param state its state
 * @param remainingSat what is or was left of it, in hundred-millionths of the base asset
 */
record OrderEnd(State state, long remainingSat) {

    /** The states of an order, as far as a comparison needs them. */
    enum State {
        /** It still rests, or has not been seen yet. */
        OPEN,
        /** It is wholly filled. */
        FILLED,
        /** It left the book with something unfilled. */
        CANCELLED,
        /** It was never accepted into a book. */
        REJECTED
    }
}
