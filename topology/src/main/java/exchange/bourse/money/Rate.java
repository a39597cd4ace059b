package exchange.bourse.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of an amount, such as a fee, or of a fee.
 *
 * @param millionths the rate in millionths, 0 to 500,000 (the bounds of Peatio's trading fees)
 */
public record Rate(int millionths) {

    private static final int SCALE = 6;
    private static final int MILLIONTHS_MAX = 500_000;

    /** Checks the bounds. */
    public Rate {
        if (millionths < 0 || millionths > MILLIONTHS_MAX) {
            throw new IllegalArgumentException("rate must be from 0 to 0.5: " + BigDecimal.valueOf(millionths, SCALE));
        }
    }

    /**
     * The rate of a decimal such as 0.002.
     *
     * @throws ArithmeticException if it has more than six digits
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Rate of(BigDecimal decimal) {
        return new Rate(decimal.movePointRight(SCALE).intValueExact());
    }

    /** The rate as a decimal with the digits of an event. */
    public BigDecimal toEvent() {
        return Decimals.toEvent(millionths, SCALE);
    }

    /** What the rate takes of an amount, rounded down. */
    public long shareUnits(long amountUnits) {
        return WideMath.multiplyDivide(amountUnits, millionths, WideMath.powerOfTen(SCALE), RoundingMode.DOWN);
    }

    /** What the rate takes of an amount, rounded up: in the house's favour. */
    public long feeUnits(long amountUnits) {
        return WideMath.multiplyDivide(amountUnits, millionths, WideMath.powerOfTen(SCALE), RoundingMode.UP);
    }
}
