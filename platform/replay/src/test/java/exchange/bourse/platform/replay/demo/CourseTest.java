package exchange.bourse.platform.replay.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.tape.PlannedTrade;
import exchange.bourse.platform.replay.tape.TapeRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    /** One trade every ten seconds. */
    private static final List<TapeRow> TAPE = tape(10, 11, 12, 12, 9);

    private static List<TapeRow> tape(int... prices) {
        return IntStream.range(0, prices.length)
                .mapToObj(row -> new TapeRow(row + 2L, 1000 + 10L * row, BigDecimal.valueOf(prices[row]), BigDecimal.valueOf(row + 1L)))
                .toList();
    }

    private static Course course(int origin, String last) {
        return new Course(TAPE, new BigDecimal("100"), origin, new BigDecimal(last));
    }

    private static List<BigDecimal> prices(List<PlannedTrade> trades) {
        return trades.stream().map(trade -> trade.price().stripTrailingZeros()).toList();
    }

    @Test
    void aTradeComesWhenItsTimeHas() {
        Course course = course(0, "0");

        assertThat(course.price()).isEqualByComparingTo("100");
        assertThat(course.advance(Duration.ofSeconds(9))).isEmpty();
        assertThat(course.advance(Duration.ofSeconds(1))).singleElement().satisfies(trade -> {
            assertThat(trade.price()).isEqualByComparingTo("110");
            assertThat(trade.amount()).isEqualByComparingTo("2");
        });
        assertThat(prices(course.advance(Duration.ofSeconds(29)))).containsExactly(new BigDecimal("1.2E+2"), new BigDecimal("1.2E+2"));
    }

    @Test
    void atItsEndsItTurnsSoThatItStaysInTheRangeOfTheRecording() {
        Course course = course(0, "0");

        assertThat(prices(course.advance(Duration.ofSeconds(100)))).map(BigDecimal::intValueExact)
                .containsExactly(110, 120, 120, 90, 120, 120, 110, 100, 110, 120);
    }

    @Test
    void whoTookIsToldByTheTickRule() {
        assertThat(course(0, "0").advance(Duration.ofSeconds(50)).stream().map(PlannedTrade::takerSide)).containsExactly(Side.BUY, Side.BUY,
                Side.BUY, Side.SELL, Side.BUY);
    }

    @Test
    void itGoesOnWhereTheMarketIs() {
        assertThat(course(0, "92").price()).isEqualByComparingTo("90");
        assertThat(course(1, "0").price()).isCloseTo(new BigDecimal("100"), within(new BigDecimal("0.000001")));
        assertThat(course(0, "5").price()).isEqualByComparingTo("90");
    }
}
