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

class MarketReaderTest {

    private final MapStore<AssetDefinition> assets = new MapStore<>();
    private final MapStore<MarketDefinition> markets = new MapStore<>();
    private final MarketReader reader = new MarketReader(new Definitions(MapStore.reader(Map.of("assets", assets, "markets", markets))));

    @BeforeEach
    void define() {
        assets.put("btc", Fixtures.asset("btc", 1));
        assets.put("eth", new AssetDefinition("eth", "ether", AssetType.COIN, 18, 2));
        assets.put("usd", new AssetDefinition("usd", "dollar", AssetType.FIAT, 2, 3));
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
    void aNewMarketGetsTheLowestFreePartition() {
        occupy(0);
        occupy(2);

        assertThat(reader.read(params("base_unit", "btc", "quote_unit", "usd")).getPartition()).isEqualTo(1);
    }

    @Test
    void anotherMarketsPartitionIsRefusedEvenIfThatMarketIsDisabled() {
        occupy(2);

        assertThatThrownBy(() -> reader.read(params("base_unit", "btc", "quote_unit", "usd", "partition", "2")))
                .hasMessage("admin.market.partition_taken");
    }

    @Test
    void whenNoPartitionIsFreeNoMarketCanBeAddedButThoseThatAreCanBeChanged() {
        for (int partition = 0; partition < 8; partition++) {
            occupy(partition);
        }

        assertThatThrownBy(() -> reader.read(params("base_unit", "btc", "quote_unit", "usd"))).hasMessage("admin.market.partition_taken");
        assertThatThrownBy(() -> reader.read(params("base_unit", "btc", "quote_unit", "usd", "partition", "3")))
                .hasMessage("admin.market.partition_taken");
        assets.put("usd", Fixtures.asset("usd", 2));
        assertThat(reader.read(params("id", "m3", "state", "enabled")).getState()).isEqualTo(MarketState.ENABLED);
    }

    @Test
    void aMarketThatTheBookCouldNotCountIsRefused() {
        assertThatThrownBy(() -> reader.read(params("base_unit", "eth", "quote_unit", "usd", "price_precision", "4")))
                .hasMessage("admin.market.uncountable");
        assertThat(reader.read(params("base_unit", "eth", "quote_unit", "usd", "price_precision", "2")).getBaseScale()).isEqualTo(18);
    }
}
