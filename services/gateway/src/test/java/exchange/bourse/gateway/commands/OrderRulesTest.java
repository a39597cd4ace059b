package exchange.bourse.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.Fixtures;
import exchange.bourse.ledger.Wishes;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.stream.DefinitionCodec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {

    private static final Market MARKET = DefinitionCodec.market(Fixtures.market("btcusd", MarketState.ENABLED));

    private static OrderRequest limit(String price, String quantity) {
        return new OrderRequest("btcusd", Side.BUY, OrderType.LIMIT, new BigDecimal(price), new BigDecimal(quantity), null, null,
                Wishes.NONE);
    }

    private static OrderRequest market(String quantity) {
        return new OrderRequest("btcusd", Side.SELL, OrderType.MARKET, null, new BigDecimal(quantity), null, null, Wishes.NONE);
    }

    private static @Nullable RejectReason fault(OrderRequest order) {
        return OrderRules.fault(MARKET, order, 0);
    }

    @ParameterizedTest
    @CsvSource({"100.25, 0.5", "100.2500000, 1", "0.01, 0.0001", "1000000, 1e3"})
    void ordersWithinTheRulesAreAllowed(String price, String quantity) {
        assertThat(fault(limit(price, quantity))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"100.255, 1", "100, 0.00001", "100, 0.00005", "0.001, 1", "1000000.01, 1", "100, 1e12", "1000000, 1e6", "1e30, 1"})
    void ordersOffThePrecisionOrBoundsOrTooLargeToCountAreNot(String price, String quantity) {
        assertThat(fault(limit(price, quantity))).isEqualTo(RejectReason.INVALID_VOLUME_OR_PRICE);
    }

    @Test
    void aMarketOrderIsBoundByItsQuantityAlone() {
        assertThat(fault(market("1"))).isNull();
        assertThat(fault(market("0.00001"))).isEqualTo(RejectReason.INVALID_VOLUME_OR_PRICE);
    }

    @Test
    void theCostOfABuyIsRoundedUp() {
        assertThat(OrderRules.cost(MARKET, new BigDecimal("0.01"), new BigDecimal("0.0000001"))).isEqualByComparingTo("0.00000001");
    }
}
