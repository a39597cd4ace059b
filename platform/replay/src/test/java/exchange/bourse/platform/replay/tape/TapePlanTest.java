package exchange.bourse.platform.replay.tape;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.TestMarkets;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TapePlanTest {

    private static final MarketRules RULES = TestMarkets.btcusd("0.001");

    @Test
    void theTickRuleSaysWhoTakes() {
        TapePlan plan = plan("10", "11", "11", "9", "9", "12");
        assertThat(plan.trades()).extracting(PlannedTrade::takerSide)
                .containsExactly(Side.BUY, Side.BUY, Side.BUY, Side.SELL, Side.SELL, Side.BUY);
        assertThat(plan.trades()).allMatch(trade -> trade.makerSide() != trade.takerSide());
    }

    @Test
    void whatTheMarketCannotExpressIsLeftOutForAReason() {
        assertThat(Unplayable.reason(row("10", "0"), RULES)).contains(Unplayable.ZERO_AMOUNT);
        assertThat(Unplayable.reason(row("10.001", "1"), RULES)).contains(Unplayable.PRICE_TOO_FINE);
        assertThat(Unplayable.reason(row("10", "1.000000001"), RULES)).contains(Unplayable.AMOUNT_TOO_FINE);
        assertThat(Unplayable.reason(row("1000000.01", "1"), RULES)).contains(Unplayable.PRICE_OUT_OF_RANGE);
        assertThat(Unplayable.reason(row("0", "1"), RULES)).contains(Unplayable.PRICE_OUT_OF_RANGE);
        assertThat(Unplayable.reason(row("10", "0.00099999"), RULES)).contains(Unplayable.AMOUNT_TOO_SMALL);
        assertThat(Unplayable.reason(row("10.010000", "0.00100000000000"), RULES)).isEmpty();
    }

    @Test
    void theSummaryCountsEveryRow() {
        TapePlan plan = TapePlan.of(List.of(row("10", "1"), row("10", "0"), row("10", "0"), row("10.001", "1")), RULES);
        assertThat(plan.summary()).contains("4 rows, 1 played", "2 left out: zero amount", "1 left out: price finer");
    }

    @Test
    void theNeedsCoverBothSidesOfEveryTrade() {
        assertThat(plan("10", "20").needs(RULES)).hasEntrySatisfying("btc", btc -> assertThat(btc).isEqualByComparingTo("2"))
                .hasEntrySatisfying("usd", usd -> assertThat(usd).isGreaterThanOrEqualTo(new BigDecimal("30")));
    }

    private static TapePlan plan(String... prices) {
        return TapePlan.of(IntStream.range(0, prices.length).mapToObj(i -> row(prices[i], "1")).toList(), RULES);
    }

    private static TapeRow row(String price, String amount) {
        return new TapeRow(2, 0, new BigDecimal(price), new BigDecimal(amount));
    }
}
