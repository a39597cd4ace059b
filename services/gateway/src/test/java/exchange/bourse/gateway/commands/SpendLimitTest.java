package exchange.bourse.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.marketdata.Level;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendLimitTest {

    private static final List<Level> ASKS = List.of(ask("100", "1"), ask("110", "2"));

    private static Level ask(String price, String quantity) {
        return new Level(new BigDecimal(price), new BigDecimal(quantity));
    }

    @Test
    void theEstimateTakesTheBestLevelsFirst() {
        assertThat(SpendLimit.estimate(ASKS, new BigDecimal("0.5")))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("50"));
        assertThat(SpendLimit.estimate(ASKS, new BigDecimal("2"))).hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("210"));
        assertThat(SpendLimit.estimate(ASKS, new BigDecimal("3"))).hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("320"));
    }

    @Test
    void aBookThatDoesNotOfferTheWholeQuantityHasNoEstimate() {
        assertThat(SpendLimit.estimate(ASKS, new BigDecimal("3.00000001"))).isEmpty();
        assertThat(SpendLimit.estimate(List.of(), BigDecimal.ONE)).isEmpty();
    }

    @Test
    void theLimitIsATenthMoreRoundedUpAndNeverMoreThanTheBalance() {
        assertThat(SpendLimit.of(new BigDecimal("1.001"), 2, new BigDecimal("100"))).isEqualByComparingTo("1.11");
        assertThat(SpendLimit.of(new BigDecimal("100"), 2, new BigDecimal("105"))).isEqualByComparingTo("105");
    }
}
