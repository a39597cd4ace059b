package exchange.bourse.matching;

import exchange.bourse.market.Phase;

/**
 * What a book knows beside its orders and sequences.
 *
 * @param phase what it does with commands
 * @param reopenAtMs when an auction ends by itself; zero if it does not
 * @param lastPriceUnits price of the last trade; zero if there was none
 * @param window number of the circuit breaker's window
 * @param windowPriceUnits price from which the circuit breaker measures; zero if there is none
 */
public record Session(Phase phase, long reopenAtMs, long lastPriceUnits, long window, long windowPriceUnits) {

    /** Continuous trading before the first trade. */
    public static final Session START = new Session(Phase.CONTINUOUS, 0, 0, 0, 0);
}
