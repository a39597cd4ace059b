package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;

/**
 * An amount and its fee, counted.
 *
 * @param amountUnits the amount, above zero
 * @param feeUnits the fee, not negative
 */
record Funds(long amountUnits, long feeUnits) {

    /**
     * Counts them.
     *
     * @throws ArithmeticException if one of them, or their sum, cannot be counted in the asset
     * @throws IllegalArgumentException if the amount is not above zero, or the fee is negative
     */
    static Funds of(BigDecimal amount, BigDecimal fee, Asset asset) {
        Funds funds = new Funds(Decimals.toUnits(amount, asset.scale()), Decimals.toUnits(fee, asset.scale()));
        if (funds.amountUnits <= 0 || funds.feeUnits < 0) {
            throw new IllegalArgumentException("amount %s with fee %s".formatted(amount, fee));
        }
        Math.addExact(funds.amountUnits, funds.feeUnits);
        return funds;
    }

    /** Whether units of an asset are a decimal. */
    static boolean isSame(long units, BigDecimal decimal, Asset asset) {
        return BigDecimal.valueOf(units, asset.scale()).compareTo(decimal) == 0;
    }
}
