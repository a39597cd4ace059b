package exchange.bourse.platform.replay.gateway;

import java.math.BigDecimal;

/**
 * What an account has of an asset.
 *
 * @param main free to use
 * @param locked reserved for open orders
 */
public record Balance(BigDecimal main, BigDecimal locked) {

    /** Nothing. */
    public static final Balance ZERO = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Whether both parts are the same numbers, however many zeros they are written with. */
    public boolean sameAs(Balance other) {
        return main.compareTo(other.main) == 0 && locked.compareTo(other.locked) == 0;
    }
}
