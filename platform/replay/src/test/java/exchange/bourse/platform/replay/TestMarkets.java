package exchange.bourse.platform.replay;

import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;

/** Markets for tests. */
public final class TestMarkets {

    private TestMarkets() {
    }

    /** BTC/USD with two and eight digits, and no other limits than a smallest amount. */
    public static MarketRules btcusd(String minAmount) {
        return new MarketRules("btcusd", "BTC/USD", "btc", "usd", 8, 8, 2, 8, BigDecimal.ZERO, new BigDecimal("1000000"),
                new BigDecimal(minAmount), new BigDecimal("0.001"), new BigDecimal("0.002"), "enabled");
    }
}
