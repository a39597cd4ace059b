package exchange.bourse.gateway.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.gateway.Fixtures;
import exchange.bourse.gateway.MapStore;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.views.Definitions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketReaderTest {

    private final MapStore<AssetDefinition> assets = new MapStore<>();
    private final MapStore<MarketDefinition> markets = new MapStore<>();
    private final MarketReader reader = new MarketReader(new Definitions(MapStore.reader(Map.of("assets", assets, "markets", markets))));

    @BeforeEach
    void define() {
        assets.put("btc", Fixtures.asset("btc", 1));
        assets.put("eth",
                AssetDefinition.newBuilder().setAsset("eth").setName("ether").setType(AssetType.COIN).setScale(18).setPosition(2).build());
        assets.put("usd",
                AssetDefinition.newBuilder().setAsset("usd").setName("dollar").setType(AssetType.FIAT).setScale(2).setPosition(3).build());
    }

    private static RequestParams params(String... namesAndValues) {
        return new RequestParams(java.util.stream.IntStream.range(0, namesAndValues.length / 2)
                .boxed()
                .collect(Collectors.toMap(pair -> namesAndValues[2 * pair], pair -> List.of(namesAndValues[2 * pair + 1]))));
    }

    private void occupy(int partition) {
        MarketDefinition market = Fixtures.market("m" + partition, MarketState.DISABLED);
        market.setPartition(partition);
        markets.put(market.getMarket(), market);
    }

    @Test
    void aNewMarketJoinsThePartitionWithTheFewestMarkets() {
        occupy(0);
        occupy(2);
        assertThat(reader.read(params("base_unit", "btc", "quote_unit", "usd")).getPartition()).isEqualTo(1);

        for (int partition = 0; partition < 8; partition++) {
            occupy(partition);
        }
        assertThat(reader.read(params("base_unit", "btc", "quote_unit", "usd")).getPartition()).isZero();
    }

    @Test
    void anOperatorMayChooseAPartitionThatHasAMarket() {
        occupy(2);

        assertThat(reader.read(params("base_unit", "btc", "quote_unit", "usd", "partition", "2")).getPartition()).isEqualTo(2);
    }

    @Test
    void aRuleThatIsLeftOutStaysAndZeroTakesItAway() {
        MarketDefinition first = reader.read(params("base_unit", "btc", "quote_unit", "usd", "price_precision", "2", "tick_size", "0.05",
                "max_amount", "10", "min_value", "1", "max_value", "5000", "price_band", "0.1", "reference_price", "100", "breaker_band",
                "0.05", "breaker_window_ms", "30000", "breaker_call_ms", "20000"));
        assertThat(first.getTickSize()).isEqualByComparingTo("0.05");
        assertThat(first.getBreakerWindowMs()).isEqualTo(30_000);
        markets.put(first.getMarket(), first);

        assertThat(reader.read(params("id", "btcusd"))).isEqualTo(first);
        MarketDefinition second = reader.read(params("id", "btcusd", "tick_size", "0", "price_band", "0.0", "breaker_call_ms", "1"));
        assertThat(second.getTickSize()).isNull();
        assertThat(second.getPriceBand()).isNull();
        assertThat(second.getBreakerCallMs()).isEqualTo(1);
        assertThat(second.getMaxValue()).isEqualTo(first.getMaxValue());
    }

    @ParameterizedTest
    @CsvSource({"tick_size, 0.001", "tick_size, -1", "tick_size, x", "max_amount, 0.00001", "min_value, 0.001", "price_band, 101",
            "price_band, 0.0000001", "reference_price, 0.001", "breaker_band, -0.1", "breaker_window_ms, 0", "breaker_call_ms, 86400001",
            "breaker_window_ms, 1.5"})
    void aRuleThatCannotBeCountedIsRefused(String name, String value) {
        assertThatThrownBy(() -> reader.read(params("base_unit", "btc", "quote_unit", "usd", "price_precision", "2", name, value)))
                .hasMessage("admin.market.invalid_" + name);
    }

    @Test
    void aMarketThatTheBookCouldNotCountIsRefused() {
        assertThatThrownBy(() -> reader.read(params("base_unit", "eth", "quote_unit", "usd", "price_precision", "4")))
                .hasMessage("admin.market.uncountable");
        assertThat(reader.read(params("base_unit", "eth", "quote_unit", "usd", "price_precision", "2")).getBaseScale()).isEqualTo(18);
    }
}
