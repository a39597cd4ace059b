package exchange.bourse.market;

/**
 * How long an order waits for what it could not trade at once. What can trade at once is what rests, hidden parts too, but not what waits
 * for a trigger.
 */
public enum TimeInForce {
    /** Until it is cancelled. */
    GTC,
    /** Not at all: what does not trade at once is cancelled. */
    IOC,
    /** Not at all: it trades wholly at once, or nothing of it does. */
    FOK,
    /** Until the first record whose time is the order's expiry or later. */
    GTD
}
