package exchange.bourse.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What operators allow with an asset; other than its scale, all of it may change.
 *
 * @param frozen whether nothing of it may be ordered, amended, withdrawn or sent
 * @param depositEnabled whether deposits are taken in
 * @param withdrawalEnabled whether withdrawals are taken
 * @param depositUnitsMin smallest deposit, zero for none
 * @param withdrawalUnitsMin smallest withdrawal without its fee, zero for none
 * @param withdrawalFeeUnits fee of a withdrawal; null if each withdrawal says
 * @param price value of one in the platform currency
 */
public record AssetRules(boolean frozen, boolean depositEnabled, boolean withdrawalEnabled, long depositUnitsMin, long withdrawalUnitsMin,
        @Nullable Long withdrawalFeeUnits, BigDecimal price) {

    /** Everything is allowed. One is worth one, as in Peatio 2.6. */
    public static final AssetRules NONE = new AssetRules(false, true, true, 0, 0, null, BigDecimal.ONE);

    /** Checks that nothing is negative. */
    public AssetRules {
        if (depositUnitsMin < 0 || withdrawalUnitsMin < 0 || (withdrawalFeeUnits != null && withdrawalFeeUnits < 0) || price.signum() < 0) {
            throw new IllegalArgumentException("what is allowed with an asset cannot be negative");
        }
    }
}
