package exchange.bourse.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Converts between decimals, as events and clients carry them, and units, as the domain counts them. */
public final class Decimals {

    /** Digits after the point of every decimal in an event. */
    public static final int EVENT_SCALE = 18;

    private Decimals() {
    }

    /**
     * A decimal as units of a scale, exactly.
     *
     * @param scale digits after the point in one unit, 0 to 18
     * @throws ArithmeticException if the decimal has more digits than the scale, or does not fit 63 bits
     */
    public static long toUnits(BigDecimal decimal, int scale) {
        return decimal.movePointRight(scale).longValueExact();
    }

    /**
     * A decimal as units of a scale, exactly; 0 for one that is not given.
     *
     * @param scale digits after the point in one unit, 0 to 18
     * @throws ArithmeticException if the decimal has more digits than the scale, or does not fit 63 bits
     */
    public static long unitsOrZero(@Nullable BigDecimal decimal, int scale) {
        return decimal == null ? 0 : toUnits(decimal, scale);
    }

    /** Units of a scale as a decimal with the digits of an event. */
    public static BigDecimal toEvent(long units, int scale) {
        return BigDecimal.valueOf(units, scale).setScale(EVENT_SCALE);
    }
}
