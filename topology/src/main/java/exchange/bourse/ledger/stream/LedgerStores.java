package exchange.bourse.ledger.stream;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.ledger.AccountNumber;
import exchange.bourse.ledger.LedgerState;
import exchange.bourse.ledger.OpenOrder;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.stream.CommandPosition;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.SingleObjectSerde;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The ledger's memory in the stores of a task. Definitions are few and asked for with every command, so they are kept decoded as well. */
final class LedgerStores implements LedgerState {

    static final String POSITION = "ledger-position";
    private static final String BALANCES = "ledger-balances";
    private static final String ORDERS = "ledger-orders";
    private static final String DEPOSITS = "ledger-deposits";
    private static final String CLIENT_ORDERS = "ledger-client-orders";
    private static final String ASSETS = "ledger-assets";
    private static final String MARKETS = "ledger-markets";

    private final KeyValueStore<String, Long> balances;
    private final KeyValueStore<Long, OrderEvent> orders;
    private final KeyValueStore<String, Long> clientOrders;
    private final KeyValueStore<String, Integer> deposits;
    private final KeyValueStore<String, AssetDefinition> assetDefinitions;
    private final KeyValueStore<String, MarketDefinition> marketDefinitions;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Market> markets = new TreeMap<>();

    LedgerStores(ProcessorContext<?, ?> context) {
        balances = context.getStateStore(BALANCES);
        orders = context.getStateStore(ORDERS);
        clientOrders = context.getStateStore(CLIENT_ORDERS);
        deposits = context.getStateStore(DEPOSITS);
        assetDefinitions = context.getStateStore(ASSETS);
        marketDefinitions = context.getStateStore(MARKETS);
        try (KeyValueIterator<String, AssetDefinition> all = assetDefinitions.all()) {
            all.forEachRemaining(entry -> assets.put(entry.key, DefinitionCodec.asset(entry.value)));
        }
        try (KeyValueIterator<String, MarketDefinition> all = marketDefinitions.all()) {
            all.forEachRemaining(entry -> markets.put(entry.key, DefinitionCodec.market(entry.value)));
        }
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(CommandPosition.builder(POSITION), store(BALANCES, Serdes.String(), Serdes.Long()),
                store(ORDERS, Serdes.Long(), SingleObjectSerde.of(OrderEvent.class)), store(CLIENT_ORDERS, Serdes.String(), Serdes.Long()),
                store(DEPOSITS, Serdes.String(), Serdes.Integer()),
                store(ASSETS, Serdes.String(), SingleObjectSerde.of(AssetDefinition.class)),
                store(MARKETS, Serdes.String(), SingleObjectSerde.of(MarketDefinition.class)));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values);
    }

    /**
     * Puts an asset's definition in force.
     *
     * @throws IllegalArgumentException if it contradicts itself, or changes what is permanent
     */
    Asset define(AssetDefinition definition) {
        Asset asset = DefinitionCodec.asset(definition);
        Asset before = assets.getOrDefault(asset.id(), asset);
        if (before.scale() != asset.scale() || before.type() != asset.type()) {
            throw new IllegalArgumentException("a permanent field of asset %s changed".formatted(asset.id()));
        }
        assets.put(asset.id(), asset);
        assetDefinitions.put(asset.id(), definition);
        return asset;
    }

    /**
     * Puts a market's definition in force.
     *
     * @throws IllegalArgumentException or ArithmeticException if it contradicts itself, or changes what is permanent
     */
    Market define(MarketDefinition definition) {
        Market market = DefinitionCodec.market(definition);
        if (!markets.getOrDefault(market.id(), market).mayBecome(market)) {
            throw new IllegalArgumentException("a permanent field of market %s changed".formatted(market.id()));
        }
        markets.put(market.id(), market);
        marketDefinitions.put(market.id(), definition);
        return market;
    }

    @Override
    public long balanceUnits(AccountNumber account) {
        Long units = balances.get(account.toString());
        return units == null ? 0 : units;
    }

    @Override
    public void putBalance(AccountNumber account, long units) {
        balances.put(account.toString(), units);
    }

    @Override
    public @Nullable OpenOrder order(long orderId) {
        OrderEvent stored = orders.get(orderId);
        return stored == null ? null : OrderCodec.decode(stored, marketOf(stored.getMarket()));
    }

    @Override
    public void putOrder(OpenOrder order) {
        orders.put(order.terms().id(), OrderCodec.encode(order, marketOf(order.terms().market())));
        String clientOrderId = order.terms().clientOrderId();
        if (clientOrderId != null) {
            clientOrders.put(clientKey(order.terms().account(), clientOrderId), order.terms().id());
        }
    }

    @Override
    public void removeOrder(OpenOrder order) {
        orders.delete(order.terms().id());
        String clientOrderId = order.terms().clientOrderId();
        if (clientOrderId != null) {
            clientOrders.delete(clientKey(order.terms().account(), clientOrderId));
        }
    }

    @Override
    public @Nullable Long orderIdByClientId(String account, String clientOrderId) {
        return clientOrders.get(clientKey(account, clientOrderId));
    }

    private static String clientKey(String account, String clientOrderId) {
        return account + "|" + clientOrderId;
    }

    @Override
    public Stream<Market> markets() {
        return markets.values().stream();
    }

    @Override
    public @Nullable Asset asset(String id) {
        return assets.get(id);
    }

    @Override
    public @Nullable Market market(String id) {
        return markets.get(id);
    }

    @Override
    public boolean rememberDeposit(String account, String depositId) {
        return deposits.putIfAbsent(account + "|" + depositId, 1) == null;
    }

    private Market marketOf(String id) {
        return Objects.requireNonNull(markets.get(id), "market of an open order is defined");
    }
}
