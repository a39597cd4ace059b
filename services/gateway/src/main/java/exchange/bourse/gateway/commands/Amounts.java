package exchange.bourse.gateway.commands;

import exchange.bourse.money.Decimals;
import java.math.BigDecimal;

/** What the exchange can count: amounts in whole units that fit 63 bits. */
public final class Amounts {

    private static final BigDecimal UNITS_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private Amounts() {
    }

    /**
     * Whether an amount, not negative, has no more digits than allowed, and can be counted.
     *
     * @param precision digits after the point that are allowed
     * @param scale digits after the point of the unit that it is counted in
     */
    public static boolean countable(BigDecimal amount, int precision, int scale) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= precision
                && amount.movePointRight(scale).compareTo(UNITS_MAX) <= 0;
    }

    /**
     * The amount with the digits of an event.
     *
     * @throws ArithmeticException if it has more
     */
    public static BigDecimal event(BigDecimal amount) {
        return amount.setScale(Decimals.EVENT_SCALE);
    }
}
