package exchange.bourse.views;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.MarketDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for the assets and markets as they are defined now. */
public final class Definitions {

    static final String ASSETS = "assets";
    static final String MARKETS = "markets";

    private final ViewReader reader;

    /** Reads from these stores. */
    public Definitions(ViewReader reader) {
        this.reader = reader;
    }

    /** An asset. */
    public Optional<AssetDefinition> asset(String asset) {
        return Optional.ofNullable(reader.<String, AssetDefinition>store(ASSETS).get(asset));
    }

    /** A market in whatever state. */
    public Optional<MarketDefinition> market(String market) {
        return Optional.ofNullable(reader.<String, MarketDefinition>store(MARKETS).get(market));
    }

    /** All assets, by position. */
    public List<AssetDefinition> assets() {
        List<AssetDefinition> assets = all(reader.store(ASSETS));
        assets.sort(Comparator.comparingInt(AssetDefinition::getPosition).thenComparing(AssetDefinition::getAsset));
        return assets;
    }

    /** All markets in whatever state, by position. */
    public List<MarketDefinition> markets() {
        List<MarketDefinition> markets = all(reader.store(MARKETS));
        markets.sort(Comparator.comparingInt(MarketDefinition::getPosition).thenComparing(MarketDefinition::getMarket));
        return markets;
    }

    private static <V> List<V> all(ReadOnlyKeyValueStore<String, V> store) {
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<String, V> iterator = store.all()) {
            iterator.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }
}
