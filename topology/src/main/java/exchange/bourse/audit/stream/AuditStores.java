package exchange.bourse.audit.stream;

import exchange.bourse.audit.AuditState;
import exchange.bourse.audit.AuditState.Account;
import exchange.bourse.audit.AuditState.Claim;
import exchange.bourse.audit.AuditState.Deposit;
import exchange.bourse.audit.AuditState.OrderTerms;
import exchange.bourse.audit.AuditState.Pending;
import exchange.bourse.audit.AuditState.Transfer;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Table;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.money.Decimals;
import exchange.bourse.state.AuditAccount;
import exchange.bourse.state.AuditAsset;
import exchange.bourse.state.AuditClaim;
import exchange.bourse.state.AuditDeposit;
import exchange.bourse.state.AuditMarket;
import exchange.bourse.state.AuditOrder;
import exchange.bourse.state.AuditPending;
import exchange.bourse.state.AuditTransfer;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The auditor's memory in the stores of a task. */
final class AuditStores {

    /** Where each topic's position stands, beside the auditor's own counters. */
    static final String NUMBERS = "audit-numbers";
    private static final String ACCOUNTS = "audit-accounts";
    private static final String TOTALS = "audit-totals";
    private static final String CLAIMS = "audit-claims";
    private static final String ORDERS = "audit-orders";
    private static final String DEPOSITS = "audit-deposits";
    private static final String WITHDRAWALS = "audit-withdrawals";
    private static final String TRANSFERS = "audit-transfers";
    private static final String PENDING = "audit-pending";
    private static final String ASSETS = "audit-assets";
    private static final String MARKETS = "audit-markets";
    private static final String MEMBERS = "audit-members";
    private static final String FEES = "audit-fees";
    private static final String VOLUMES = "audit-volumes";

    private AuditStores() {
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(store(ACCOUNTS, SingleObjectSerde.of(AuditAccount.class)), store(TOTALS, SingleObjectSerde.of(AuditAccount.class)),
                store(CLAIMS, SingleObjectSerde.of(AuditClaim.class)), store(ORDERS, SingleObjectSerde.of(AuditOrder.class)),
                store(DEPOSITS, SingleObjectSerde.of(AuditDeposit.class)), store(WITHDRAWALS, Serdes.String()),
                store(TRANSFERS, SingleObjectSerde.of(AuditTransfer.class)), store(PENDING, SingleObjectSerde.of(AuditPending.class)),
                store(ASSETS, SingleObjectSerde.of(AuditAsset.class)), store(MARKETS, SingleObjectSerde.of(AuditMarket.class)),
                store(NUMBERS, Serdes.Long()), store(MEMBERS, SingleObjectSerde.of(MemberDefinition.class)),
                store(FEES, SingleObjectSerde.of(FeeDefinition.class)), store(VOLUMES, Serdes.String()));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
    }

    /** The memory of a task. */
    static AuditState of(ProcessorContext<?, ?> context) {
        return new AuditState(accounts(context, ACCOUNTS), accounts(context, TOTALS),
                new StoredTable<>(context, CLAIMS, claim -> new AuditClaim(claim.account(), claim.asset(), event(claim.amount())),
                        (String key, AuditClaim stored) -> new Claim(stored.getAccount(), stored.getAsset(), stored.getAmount())),
                new StoredTable<>(context, ORDERS, AuditStores::encode, (key, stored) -> decode(stored)),
                new StoredTable<>(context, DEPOSITS, deposit -> new AuditDeposit(deposit.entries(), deposit.awaitsAcceptance()),
                        (String key, AuditDeposit stored) -> new Deposit(stored.getEntries(), stored.getAwaitsAcceptance())),
                new StoredTable<String, String>(context, WITHDRAWALS, entries -> entries, (key, stored) -> stored),
                new StoredTable<>(context, TRANSFERS,
                        each -> new AuditTransfer(each.house(), each.stated(), each.begun(), each.completedMs()),
                        (String key, AuditTransfer stored) -> new Transfer(stored.getHouse(), stored.getStated(), stored.getBegun(),
                                stored.getCompletedMs())),
                new StoredTable<>(context, PENDING,
                        each -> new AuditPending(each.expected(), each.found(), each.optional(), each.timeMs(), each.sinceMs()),
                        (String key, AuditPending stored) -> new Pending(stored.getExpected(), stored.getFound(), stored.getOptional(),
                                stored.getTimeMs(), stored.getSinceMs())),
                new StoredTable<>(context, ASSETS, HouseEvidence::encode,
                        (String key, AuditAsset stored) -> HouseEvidence.decode(key, stored)),
                new StoredTable<>(context, MARKETS,
                        market -> new AuditMarket(market.base(), market.quote(), event(market.makerFee()), event(market.takerFee())),
                        (String key, AuditMarket stored) -> new MarketDefined(key, stored.getBase(), stored.getQuote(),
                                stored.getMakerFee(), stored.getTakerFee())),
                new StoredTable<Long, Long>(context, NUMBERS, number -> number, (key, stored) -> stored), house(context));
    }

    private static AuditState.House house(ProcessorContext<?, ?> context) {
        return new AuditState.House(
                new StoredTable<>(context, MEMBERS, HouseEvidence::encode,
                        (String key, MemberDefinition stored) -> HouseEvidence.decode(stored)),
                new StoredTable<>(context, FEES, HouseEvidence::encode, (String key, FeeDefinition stored) -> HouseEvidence.decode(stored)),
                new StoredTable<>(context, VOLUMES, BigDecimal::toPlainString, (String key, String stored) -> new BigDecimal(stored)));
    }

    private static Table<Account> accounts(ProcessorContext<?, ?> context, String name) {
        return new StoredTable<>(context, name, account -> new AuditAccount(event(account.sum()), event(account.stated())),
                (String key, AuditAccount stored) -> new Account(stored.getSum(), stored.getStated()));
    }

    private static AuditOrder encode(OrderTerms order) {
        return new AuditOrder(order.uuid(), order.market(), order.buys(), order.byAmount(), event(order.makerFee()),
                event(order.takerFee()), event(order.remaining()), event(order.filled()));
    }

    private static OrderTerms decode(AuditOrder stored) {
        return new OrderTerms(stored.getUuid(), stored.getMarket(), stored.getBuys(), stored.getByAmount(), stored.getMakerFee(),
                stored.getTakerFee(), stored.getRemaining(), stored.getFilled());
    }

    private static BigDecimal event(BigDecimal decimal) {
        return decimal.setScale(Decimals.EVENT_SCALE);
    }

    /**
     * A table in a store.
     *
     * @param <V> what is remembered
     * @param <S> how it is stored
     */
    private record StoredTable<V, S>(KeyValueStore<String, S> store, Function<V, S> encode,
            BiFunction<String, S, V> decode) implements Table<V> {

        StoredTable(ProcessorContext<?, ?> context, String name, Function<V, S> encode, BiFunction<String, S, V> decode) {
            this(context.<KeyValueStore<String, S>>getStateStore(name), encode, decode);
        }

        @Override
        public @Nullable V get(String key) {
            S stored = store.get(key);
            return stored == null ? null : decode.apply(key, stored);
        }

        @Override
        public void put(String key, V value) {
            store.put(key, encode.apply(value));
        }

        @Override
        public void remove(String key) {
            store.delete(key);
        }

        @Override
        public void forEach(BiConsumer<String, V> visitor) {
            try (KeyValueIterator<String, S> all = store.all()) {
                all.forEachRemaining(entry -> visitor.accept(entry.key, decode.apply(entry.key, entry.value)));
            }
        }
    }
}
