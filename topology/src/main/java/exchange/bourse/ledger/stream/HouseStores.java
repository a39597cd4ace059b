package exchange.bourse.ledger.stream;

import exchange.bourse.events.ExchangeDefinition;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.ledger.HouseState;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.money.Rate;
import exchange.bourse.stream.HouseCodec;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What operators have laid down, in the stores of a task. What is asked for with every command is kept decoded as well. */
final class HouseStores implements HouseState {

    private static final String MEMBERS = "ledger-members";
    private static final String VOLUMES = "ledger-volumes";
    private static final String FEES = "ledger-fees";
    private static final String EXCHANGE = "ledger-exchange";
    private static final String ONLY_KEY = "";

    private final KeyValueStore<String, MemberDefinition> members;
    private final KeyValueStore<String, String> volumes;
    private final KeyValueStore<Long, FeeDefinition> feeDefinitions;
    private final KeyValueStore<String, ExchangeDefinition> exchange;
    private final TreeMap<Long, TradingFee> fees = new TreeMap<>();
    private Rate referralShare = new Rate(0);

    HouseStores(ProcessorContext<?, ?> context) {
        members = context.getStateStore(MEMBERS);
        volumes = context.getStateStore(VOLUMES);
        feeDefinitions = context.getStateStore(FEES);
        exchange = context.getStateStore(EXCHANGE);
        try (KeyValueIterator<Long, FeeDefinition> all = feeDefinitions.all()) {
            all.forEachRemaining(entry -> fees.put(entry.key, HouseCodec.fee(entry.value)));
        }
        ExchangeDefinition defined = exchange.get(ONLY_KEY);
        if (defined != null) {
            referralShare = HouseCodec.referralShare(defined);
        }
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(store(MEMBERS, Serdes.String(), SingleObjectSerde.of(MemberDefinition.class)),
                store(VOLUMES, Serdes.String(), Serdes.String()), store(FEES, Serdes.Long(), SingleObjectSerde.of(FeeDefinition.class)),
                store(EXCHANGE, Serdes.String(), SingleObjectSerde.of(ExchangeDefinition.class)));
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
        referralShare = HouseCodec.referralShare(definition);
        exchange.put(ONLY_KEY, definition);
    }

    /** Remembers what an account traded. */
    void setVolume(String account, String asset, BigDecimal volume) {
        volumes.put(key(account, asset), volume.signum() == 0 ? null : volume.stripTrailingZeros().toPlainString());
    }

    @Override
    public Member member(String account) {
        MemberDefinition defined = members.get(account);
        return defined == null ? Member.undefined(account) : HouseCodec.member(defined);
    }

    @Override
    public BigDecimal volume(String account, String asset) {
        String volume = volumes.get(key(account, asset));
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

    private static String key(String account, String asset) {
        return account + "|" + asset;
    }
}
