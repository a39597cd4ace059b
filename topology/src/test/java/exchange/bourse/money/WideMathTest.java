package exchange.bourse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideMathTest {

    private static final long SEED = 20150501;

    @Test
    void productsAndQuotientsEqualThoseOfUnboundedIntegers() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            long a = random.nextLong() >>> (1 + random.nextInt(62));
            long b = random.nextLong() >>> (1 + random.nextInt(62));
            long divisor = WideMath.powerOfTen(random.nextInt(19));
            RoundingMode rounding = random.nextBoolean() ? RoundingMode.UP : RoundingMode.DOWN;
            BigInteger expected = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                    .divide(BigDecimal.valueOf(divisor), 0, rounding)
                    .toBigIntegerExact();
            String example = "seed %d: %d * %d / %d %s".formatted(SEED, a, b, divisor, rounding);
            if (expected.bitLength() < Long.SIZE) {
                assertThat(WideMath.multiplyDivide(a, b, divisor, rounding)).as(example).isEqualTo(expected.longValueExact());
            } else {
                assertThatThrownBy(() -> WideMath.multiplyDivide(a, b, divisor, rounding)).as(example)
                        .isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @Test
    void feesRoundInTheHousesFavour() {
        Rate rate = Rate.of(new BigDecimal("0.002"));
        assertThat(rate.feeUnits(0)).isZero();
        assertThat(rate.feeUnits(1)).isOne();
        assertThat(rate.feeUnits(500)).isOne();
        assertThat(rate.feeUnits(501)).isEqualTo(2);
    }

    @Test
    void aDecimalWithTooManyDigitsOrTooLargeIsRefusedAndNeverRounded() {
        assertThat(Decimals.toUnits(new BigDecimal("236.470000"), 2)).isEqualTo(23_647);
        assertThatThrownBy(() -> Decimals.toUnits(new BigDecimal("236.471"), 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimals.toUnits(new BigDecimal("92233720368547758.08"), 2)).isInstanceOf(ArithmeticException.class);
        assertThat(Decimals.toEvent(23_647, 2)).isEqualTo(new BigDecimal("236.470000000000000000"));
    }
}
