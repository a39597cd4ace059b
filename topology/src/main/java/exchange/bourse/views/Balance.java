package exchange.bourse.views;

import java.math.BigDecimal;

/**
 * What an account has of an asset.
 *
 * @param asset the asset
 * @param available what may be spent
 * @param locked what open orders hold
 */
public record Balance(String asset, BigDecimal available, BigDecimal locked) {

    /** The balance of an account that never had the asset. */
    public static Balance none(String asset) {
        return new Balance(asset, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The balance with another available amount. */
    Balance withAvailable(BigDecimal amount) {
        return new Balance(asset, amount, locked);
    }

    /** The balance with another locked amount. */
    Balance withLocked(BigDecimal amount) {
        return new Balance(asset, available, amount);
    }
}
