package exchange.bourse.money;

import java.math.BigInteger;
import java.math.RoundingMode;

/** Products and quotients of {@code long}s whose intermediate values need 128 bits. All arguments are at least zero. */
public final class WideMath {

    private static final int POWERS_COUNT = 19;
    private static final long[] POWERS_OF_TEN = new long[POWERS_COUNT];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_COUNT; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    private WideMath() {
    }

    /** Ten to the power of an exponent from 0 to 18. */
    public static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * {@code a * b / divisor}, rounded as asked.
     *
     * @throws ArithmeticException if the result does not fit 63 bits
     */
    public static long multiplyDivide(long a, long b, long divisor, RoundingMode rounding) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return divide(a * b, divisor, rounding);
        }
        BigInteger[] parts = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        long quotient = parts[0].longValueExact();
        return roundsUp(rounding, parts[1].signum() != 0) ? Math.addExact(quotient, 1) : quotient;
    }

    private static long divide(long dividend, long divisor, RoundingMode rounding) {
        if (divisor == 1) {
            return dividend;
        }
        long quotient = dividend / divisor;
        return roundsUp(rounding, dividend % divisor != 0) ? quotient + 1 : quotient;
    }

    private static boolean roundsUp(RoundingMode rounding, boolean inexact) {
        return switch (rounding) {
            case DOWN -> false;
            case UP -> inexact;
            case CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY ->
                throw new IllegalArgumentException("only DOWN and UP are rules of the exchange: " + rounding);
        };
    }
}
