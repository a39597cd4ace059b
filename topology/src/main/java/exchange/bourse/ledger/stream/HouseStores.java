package exchange.bourse.ledger.stream;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.WithdrawLimitDefinition;
import exchange.bourse.ledger.CountedWithdrawal;
import exchange.bourse.ledger.HouseState;
import exchange.bourse.market.AssetRules;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.WithdrawLimit;
import exchange.bourse.money.Rate;
import exchange.bourse.state.AccountWithdrawals;
import exchange.bourse.stream.HouseCodec;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What operators have laid down, and what is counted because of it, in the stores of a task. What is asked for with every command is kept
 * decoded as well; how many orders are open is counted again when the task starts.
 */
final class HouseStores implements HouseState {

    private static final String MEMBERS = "ledger-members";
    private static final String VOLUMES = "ledger-volumes";
    private static final String FEES = "ledger-fees";
    private static final String EXCHANGE = "ledger-exchange";
    private static final String LIMITS = "ledger-withdraw-limits";
    private static final String WITHDRAWALS = "ledger-counted-withdrawals";
    private static final String ONLY_KEY = "";

    private final KeyValueStore<String, MemberDefinition> members;
    private final KeyValueStore<String, String> volumes;
    private final KeyValueStore<Long, FeeDefinition> feeDefinitions;
    private final KeyValueStore<String, ExchangeDefinition> exchange;
    private final KeyValueStore<Long, WithdrawLimitDefinition> limitDefinitions;
    private final KeyValueStore<String, AccountWithdrawals> withdrawals;
    private final TreeMap<Long, TradingFee> fees = new TreeMap<>();
    private final TreeMap<Long, WithdrawLimit> limits = new TreeMap<>();
    private final Map<String, AssetRules> assetRules = new HashMap<>();
    private final Map<String, Integer> openOrders = new HashMap<>();
    private Rate referralShare = new Rate(0);
    private int openOrdersMax;

    HouseStores(ProcessorContext<?, ?> context) {
        members = context.getStateStore(MEMBERS);
        volumes = context.getStateStore(VOLUMES);
        feeDefinitions = context.getStateStore(FEES);
        exchange = context.getStateStore(EXCHANGE);
        try (KeyValueIterator<Long, FeeDefinition> all = feeDefinitions.all()) {
            all.forEachRemaining(entry -> fees.put(entry.key, HouseCodec.fee(entry.value)));
        }
        limitDefinitions = context.getStateStore(LIMITS);
        withdrawals = context.getStateStore(WITHDRAWALS);
        try (KeyValueIterator<Long, WithdrawLimitDefinition> all = limitDefinitions.all()) {
            all.forEachRemaining(entry -> limits.put(entry.key, HouseCodec.limit(entry.value)));
        }
        ExchangeDefinition defined = exchange.get(ONLY_KEY);
        if (defined != null) {
            referralShare = HouseCodec.referralShare(defined);
            openOrdersMax = HouseCodec.openOrdersMax(defined);
        }
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(store(MEMBERS, Serdes.String(), SingleObjectSerde.of(MemberDefinition.class)),
                store(VOLUMES, Serdes.String(), Serdes.String()), store(FEES, Serdes.Long(), SingleObjectSerde.of(FeeDefinition.class)),
                store(EXCHANGE, Serdes.String(), SingleObjectSerde.of(ExchangeDefinition.class)),
                store(LIMITS, Serdes.Long(), SingleObjectSerde.of(WithdrawLimitDefinition.class)),
                store(WITHDRAWALS, Serdes.String(), SingleObjectSerde.of(AccountWithdrawals.class)));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values);
    }

    /**
     * Puts a member's definition in force.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    void define(MemberDefinition definition) {
        members.put(HouseCodec.member(definition).account(), definition);
    }

    /**
     * Puts an entry of the table of fees in force.
     *
     * @throws IllegalArgumentException or ArithmeticException if it contradicts itself
     */
    void define(FeeDefinition definition) {
        TradingFee fee = HouseCodec.fee(definition);
        fees.put(fee.id(), fee);
        feeDefinitions.put(fee.id(), definition);
    }

    /** Takes an entry out of the table of fees, if it is there. */
    void removeFee(long id) {
        fees.remove(id);
        feeDefinitions.delete(id);
    }

    /**
     * Puts in force what holds for the whole exchange.
     *
     * @throws IllegalArgumentException or ArithmeticException if it contradicts itself
     */
    void define(ExchangeDefinition definition) {
        Rate share = HouseCodec.referralShare(definition);
        openOrdersMax = HouseCodec.openOrdersMax(definition);
        referralShare = share;
        exchange.put(ONLY_KEY, definition);
    }

    /**
     * Puts in force what is allowed with an asset; the definition is stored with the other assets.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    void define(AssetDefinition definition) {
        assetRules.put(definition.getAsset(), HouseCodec.assetRules(definition));
    }

    /**
     * Puts an entry of the table of withdrawal limits in force.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    void define(WithdrawLimitDefinition definition) {
        WithdrawLimit limit = HouseCodec.limit(definition);
        limits.put(limit.id(), limit);
        limitDefinitions.put(limit.id(), definition);
    }

    /** Takes an entry out of the table of withdrawal limits, if it is there. */
    void removeLimit(long id) {
        limits.remove(id);
        limitDefinitions.delete(id);
    }

    /** Remembers what an account traded. */
    void setVolume(String account, String asset, BigDecimal volume) {
        volumes.put(LedgerStores.key(account, asset), volume.signum() == 0 ? null : volume.stripTrailingZeros().toPlainString());
    }

    @Override
    public Member member(String account) {
        MemberDefinition defined = members.get(account);
        return defined == null ? Member.undefined(account) : HouseCodec.member(defined);
    }

    @Override
    public BigDecimal volume(String account, String asset) {
        String volume = volumes.get(LedgerStores.key(account, asset));
        return volume == null ? BigDecimal.ZERO : new BigDecimal(volume);
    }

    @Override
    public Collection<TradingFee> fees() {
        return fees.values();
    }

    @Override
    public Rate referralShare() {
        return referralShare;
    }

    @Override
    public AssetRules assetRules(String asset) {
        return assetRules.getOrDefault(asset, AssetRules.NONE);
    }

    @Override
    public Collection<WithdrawLimit> withdrawLimits() {
        return limits.values();
    }

    @Override
    public List<CountedWithdrawal> withdrawals(String account) {
        AccountWithdrawals stored = withdrawals.get(account);
        return stored == null
                ? List.of()
                : stored.getWithdrawals()
                        .stream()
                        .map(each -> new CountedWithdrawal(each.getWithdrawalId(), each.getTimeMs(), each.getValue()))
                        .toList();
    }

    @Override
    public void putWithdrawals(String account, List<CountedWithdrawal> counted) {
        withdrawals.put(account,
                counted.isEmpty()
                        ? null
                        : new AccountWithdrawals(counted.stream()
                                .map(each -> new exchange.bourse.state.CountedWithdrawal(each.id(), each.timeMs(), each.value()))
                                .toList()));
    }

    @Override
    public int openOrdersMax() {
        return openOrdersMax;
    }

    @Override
    public int openOrders(String account) {
        return openOrders.getOrDefault(account, 0);
    }

    @Override
    public void countOpenOrders(String account, int change) {
        openOrders.merge(account, change, (before, more) -> before + more == 0 ? null : before + more);
    }
}
