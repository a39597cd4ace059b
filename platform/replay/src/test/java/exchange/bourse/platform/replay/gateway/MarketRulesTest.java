package exchange.bourse.platform.replay.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.replay.TestMarkets;
import org.junit.jupiter.api.Test;

class MarketRulesTest {

    @Test
    void withoutMinimumTheLowestPriceIsOneTick() {
        assertThat(TestMarkets.btcusd("0").lowestPrice()).isEqualByComparingTo("0.01");
    }

    @Test
    void theSmallestAmountIsTheMinimumButAtLeastOneLot() {
        assertThat(TestMarkets.btcusd("0.0001").smallestAmount()).isEqualByComparingTo("0.0001");
        assertThat(TestMarkets.btcusd("0").smallestAmount()).isEqualByComparingTo("0.00000001");
    }

    @Test
    void theReplaysOwnMarketHasTheSameRulesUnderAnotherId() {
        assertThat(TestMarkets.btcusd("0.0001").definitionFor("btcusdreplay", 4)).containsEntry("id", "btcusdreplay")
                .containsEntry("base_unit", "btc")
                .containsEntry("quote_unit", "usd")
                .containsEntry("price_precision", 2)
                .containsEntry("amount_precision", 8)
                .containsEntry("min_amount", "0.0001")
                .containsEntry("maker_fee", "0.001")
                .containsEntry("taker_fee", "0.002")
                .containsEntry("state", "enabled")
                .containsEntry("position", 4);
    }
}
