package exchange.bourse.views;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.WithdrawLimitDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for the assets, the markets, the trading fees, the withdrawal limits and what holds for the whole exchange, as they are defined now. */
public final class Definitions {

    static final String ASSETS = "assets";
    static final String MARKETS = "markets";
    static final String TRADING_FEES = "trading-fees";
    static final String WITHDRAW_LIMITS = "withdraw-limits";
    static final String EXCHANGE = "exchange";

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

    /** An entry of the table of trading fees. */
    public Optional<FeeDefinition> fee(long id) {
        return Optional.ofNullable(reader.<String, FeeDefinition>store(TRADING_FEES).get(Long.toString(id)));
    }

    /** The table of trading fees, the oldest entry first. */
    public List<FeeDefinition> fees() {
        List<FeeDefinition> fees = all(reader.store(TRADING_FEES));
        fees.sort(Comparator.comparingLong(FeeDefinition::getFeeId));
        return fees;
    }

    /** An entry of the table of withdrawal limits. */
    public Optional<WithdrawLimitDefinition> limit(long id) {
        return Optional.ofNullable(reader.<String, WithdrawLimitDefinition>store(WITHDRAW_LIMITS).get(Long.toString(id)));
    }

    /** The table of withdrawal limits, the oldest entry first. */
    public List<WithdrawLimitDefinition> limits() {
        List<WithdrawLimitDefinition> limits = all(reader.store(WITHDRAW_LIMITS));
        limits.sort(Comparator.comparingLong(WithdrawLimitDefinition::getLimitId));
        return limits;
    }

    /** What holds for the whole exchange; nothing if nobody has said. */
    public Optional<ExchangeDefinition> exchange() {
        List<ExchangeDefinition> all = all(reader.store(EXCHANGE));
        return all.stream().findFirst();
    }

    private static <V> List<V> all(ReadOnlyKeyValueStore<String, V> store) {
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<String, V> iterator = store.all()) {
            iterator.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }
}
