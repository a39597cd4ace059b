package exchange.bourse.ledger.stream;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.ledger.AccountNumber;
import exchange.bourse.ledger.KnownDeposit;
import exchange.bourse.ledger.KnownWithdrawal;
import exchange.bourse.ledger.LedgerState;
import exchange.bourse.ledger.OpenOrder;
import exchange.bourse.ledger.TransferMemory;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.stream.CommandPosition;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.ProcessIdKeeper;
import exchange.bourse.stream.SingleObjectSerde;
import exchange.bourse.stream.WriteBehindStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String DEPOSITS = "ledger-known-deposits";
    private static final String WITHDRAWALS = "ledger-known-withdrawals";
    private static final String ASSETS = "ledger-assets";
    private static final String MARKETS = "ledger-markets";

    private final HeapStore<AccountNumber, Long, String, Long> balances;
    private final HeapStore<Long, OpenOrder, Long, OrderEvent> orders;
    private final RequestStores requests;
    private final KeyValueStore<String, DepositEvent> deposits;
    private final KeyValueStore<String, WithdrawalEvent> withdrawals;
    private final KeyValueStore<String, AssetDefinition> assetDefinitions;
    private final KeyValueStore<String, MarketDefinition> marketDefinitions;
    private final TransferStores transfers;
    private final HouseStores house;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Market> markets = new HashMap<>();

    LedgerStores(ProcessorContext<?, ?> context) {
        balances = new HeapStore<>(context.getStateStore(BALANCES), AccountNumber::toString, units -> units, units -> units);
        KeyValueStore<Long, OrderEvent> storedOrders = context.getStateStore(ORDERS);
        orders = new HeapStore<>(storedOrders, id -> id, stored -> OrderCodec.decode(stored, marketOf(stored.getMarket())),
                order -> OrderCodec.encode(order, marketOf(order.terms().market())));
        requests = new RequestStores(context);
        deposits = context.getStateStore(DEPOSITS);
        withdrawals = context.getStateStore(WITHDRAWALS);
        transfers = new TransferStores(context);
        assetDefinitions = context.getStateStore(ASSETS);
        marketDefinitions = context.getStateStore(MARKETS);
        house = new HouseStores(context);
        try (KeyValueIterator<String, AssetDefinition> all = assetDefinitions.all()) {
            all.forEachRemaining(entry -> {
                assets.put(entry.key, DefinitionCodec.asset(entry.value));
                house.define(entry.value);
            });
        }
        try (KeyValueIterator<Long, OrderEvent> all = storedOrders.all()) {
            all.forEachRemaining(entry -> house.countOpenOrders(entry.value.getAccount(), 1));
        }
        try (KeyValueIterator<String, MarketDefinition> all = marketDefinitions.all()) {
            all.forEachRemaining(entry -> markets.put(entry.key, DefinitionCodec.market(entry.value)));
        }
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(ProcessIdKeeper.builder("ledger-process-id"), CommandPosition.builder(POSITION),
                WriteBehindStore.of(store(BALANCES, Serdes.String(), Serdes.Long())),
                // A fill and the close that follows it come from one transaction of matching, and so mostly into one of ours.
                WriteBehindStore.of(store(ORDERS, Serdes.Long(), SingleObjectSerde.of(OrderEvent.class))),
                store(DEPOSITS, Serdes.String(), SingleObjectSerde.of(DepositEvent.class)),
                store(WITHDRAWALS, Serdes.String(), SingleObjectSerde.of(WithdrawalEvent.class)),
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
        balances.forgetDecoded();
        house.define(definition);
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
        Long units = balances.get(account);
        return units == null ? 0 : units;
    }

    @Override
    public void putBalance(AccountNumber account, long units) {
        balances.put(account, units);
    }

    @Override
    public @Nullable OpenOrder order(long orderId) {
        return orders.get(orderId);
    }

    @Override
    public void putOrder(OpenOrder order) {
        orders.put(order.terms().id(), order);
    }

    @Override
    public void removeOrder(long orderId) {
        orders.delete(orderId);
    }

    @Override
    public @Nullable String openRequest(String account, String clientOrderId) {
        return requests.open(account, clientOrderId);
    }

    @Override
    public void putOpenRequest(String account, String clientOrderId, @Nullable String request) {
        requests.putOpen(account, clientOrderId, request);
    }

    @Override
    public boolean hasEnded(String account, String clientOrderId, String request, long sinceMs, long nowMs) {
        return requests.hasEnded(account, clientOrderId, request, sinceMs, nowMs);
    }

    @Override
    public void rememberEnd(String account, String clientOrderId, String request, long timeMs) {
        requests.rememberEnd(account, clientOrderId, request, timeMs);
    }

    /** A key of several parts, in the stores of the ledger. */
    static String key(String... parts) {
        return String.join("|", parts);
    }

    @Override
    public Stream<Market> markets() {
        return markets.values().stream().sorted(Comparator.comparing(Market::id));
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
    public HouseStores house() {
        return house;
    }

    @Override
    public @Nullable KnownDeposit deposit(String account, String depositId) {
        DepositEvent stored = deposits.get(key(account, depositId));
        return stored == null ? null : FundsCodec.decode(stored, assetOf(stored.getAsset()));
    }

    @Override
    public void putDeposit(KnownDeposit deposit) {
        deposits.put(key(deposit.account(), deposit.id()), FundsCodec.encode(deposit, null));
    }

    @Override
    public @Nullable KnownWithdrawal withdrawal(String account, String withdrawalId) {
        WithdrawalEvent stored = withdrawals.get(key(account, withdrawalId));
        return stored == null ? null : FundsCodec.decode(stored, assetOf(stored.getAsset()));
    }

    @Override
    public void putWithdrawal(KnownWithdrawal withdrawal) {
        withdrawals.put(key(withdrawal.account(), withdrawal.id()), FundsCodec.encode(withdrawal, null));
    }

    @Override
    public TransferMemory transfers() {
        return transfers;
    }

    private Asset assetOf(String id) {
        return Objects.requireNonNull(assets.get(id), "asset of a deposit or withdrawal is defined");
    }

    private Market marketOf(String id) {
        return Objects.requireNonNull(markets.get(id), "market of an open order is defined");
    }
}
