package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.BalanceChange;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.Execution;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.stream.TopicSerdes;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology of the views.
 *
 * <p>It must consume with {@code isolation.level=read_committed}, so that only facts are shown. {@code at_least_once} is right for it:
 * every write is an upsert of a full state by a key that the record itself names, so reading a record twice ends where reading it once
 * does. After a crash a view may repeat the last moments before it; an order that was final stays final.
 */
public final class Views {

    /** The application id; a gateway node that keeps views of its own appends to it. */
    public static final String APPLICATION_ID = "bourse-views";

    /** The topics that are read record by record; those of the definitions are read to their ends before anything else. */
    public static final Set<Topic<?>> STREAMED = Set.of(Topics.ORDER_EVENTS, Topics.EXECUTIONS, Topics.BALANCE_CHANGES,
            Topics.DEPOSIT_EVENTS, Topics.WITHDRAWAL_EVENTS, Topics.TRANSFER_EVENTS, Topics.ACCOUNT_TRANSFERS, Topics.MEMBERS,
            Topics.TRADES, Topics.BOOK_UPDATES, Topics.KLINES_1M, Topics.TICKERS);

    /** How many trades of each market are kept for queries. */
    public static final int MARKET_TRADES_MAX = 1_000;

    private final StreamsBuilder builder;
    private final TopicSerdes serdes;

    private Views(StreamsBuilder builder, TopicSerdes serdes) {
        this.builder = builder;
        this.serdes = serdes;
    }

    /**
     * Adds the views to a builder.
     *
     * @param orderSeen is called after each order that can be found in the views from now on, on the thread that stored it
     */
    public static void build(StreamsBuilder builder, TopicSerdes serdes, Consumer<OrderEvent> orderSeen) {
        Views views = new Views(builder, serdes);
        views.definitions();
        views.stream(Topics.ORDER_EVENTS).process(OrdersView.supplier(orderSeen), Named.as("view-orders"));
        views.executions();
        views.balances();
        views.funds();
        views.transfers();
        views.members();
        views.trades();
        views.depth();
        views.klines();
        views.tickers();
    }

    private void definitions() {
        table(Topics.ASSETS, Definitions.ASSETS);
        table(Topics.MARKETS, Definitions.MARKETS);
        table(Topics.TRADING_FEES, Definitions.TRADING_FEES);
        table(Topics.EXCHANGE, Definitions.EXCHANGE);
    }

    private <V extends SpecificRecord> void table(Topic<V> topic, String store) {
        builder.globalTable(topic.name(), Consumed.with(Serdes.String(), serdes.of(topic)).withName("source-" + topic.name()),
                Materialized.<String, V>as(Stores.inMemoryKeyValueStore(store)));
    }

    private <V extends SpecificRecord> KStream<String, V> stream(Topic<V> topic) {
        return builder.stream(topic.name(), Consumed.with(Serdes.String(), serdes.of(topic)).withName("source-" + topic.name()));
    }

    private void executions() {
        StoreWriter.Rule<Execution> rule = (fill, stores) -> {
            ViewKey byTime = ViewKey.of(fill.getAccount()).time(fill.getTime()).number(fill.getTradeId()).number(fill.getOrderId());
            stores.get(0).put(byTime.key(), fill);
            stores.get(1).put(ViewKey.of(fill.getAccount()).number(fill.getOrderId()).number(fill.getTradeId()).key(), fill);
        };
        stream(Topics.EXECUTIONS).process(StoreWriter.supplier(List.of(ViewStores.ACCOUNT_TRADES, ViewStores.ORDER_TRADES), rule),
                Named.as("view-executions"));
    }

    private void balances() {
        StoreWriter.Rule<BalanceChange> rule = (line, stores) -> stores.getFirst().put(AccountViews.balanceKey(line), line);
        stream(Topics.BALANCE_CHANGES).filter((account, line) -> AccountViews.isMembers(line), Named.as("members"))
                .process(StoreWriter.supplier(List.of(ViewStores.BALANCES), rule), Named.as("view-balances"));
    }

    private void funds() {
        StoreWriter.Rule<DepositEvent> deposits = (deposit, stores) -> stores.getFirst().put(FundsViews.key(deposit), deposit);
        stream(Topics.DEPOSIT_EVENTS).process(StoreWriter.supplier(List.of(ViewStores.DEPOSITS), deposits), Named.as("view-deposits"));
        StoreWriter.Rule<WithdrawalEvent> withdrawals = (withdrawal, stores) -> stores.getFirst()
                .put(FundsViews.key(withdrawal), withdrawal);
        stream(Topics.WITHDRAWAL_EVENTS).process(StoreWriter.supplier(List.of(ViewStores.WITHDRAWALS), withdrawals),
                Named.as("view-withdrawals"));
    }

    private void transfers() {
        StoreWriter.Rule<AccountTransferEvent> parts = (part, stores) -> stores.getFirst().put(TransferViews.key(part), part);
        stream(Topics.ACCOUNT_TRANSFERS).process(StoreWriter.supplier(List.of(ViewStores.ACCOUNT_TRANSFERS), parts),
                Named.as("view-account-transfers"));
        StoreWriter.Rule<TransferEvent> whole = (transfer, stores) -> {
            stores.get(0).put(TransferViews.key(transfer), transfer);
            stores.get(1).put(TransferViews.key(transfer.getTransferId()), transfer);
        };
        stream(Topics.TRANSFER_EVENTS).process(StoreWriter.supplier(List.of(ViewStores.TRANSFERS, ViewStores.TRANSFERS_BY_ID), whole),
                Named.as("view-transfers"));
    }

    private void members() {
        StoreWriter.Rule<MemberDefinition> rule = (member, stores) -> stores.getFirst().put(ViewKey.of(member.getAccount()).key(), member);
        stream(Topics.MEMBERS).process(StoreWriter.supplier(List.of(ViewStores.MEMBERS), rule), Named.as("view-members"));
    }

    private void trades() {
        StoreWriter.Rule<Trade> rule = (trade, stores) -> {
            KeyValueStore<Bytes, Trade> store = stores.getFirst();
            store.put(ViewKey.of(trade.getMarket()).number(trade.getSequence()).key(), trade);
            if (trade.getSequence() > MARKET_TRADES_MAX) {
                store.delete(ViewKey.of(trade.getMarket()).number(trade.getSequence() - MARKET_TRADES_MAX).key());
            }
        };
        stream(Topics.TRADES).process(StoreWriter.supplier(List.of(ViewStores.MARKET_TRADES), rule), Named.as("view-trades"));
    }

    private void depth() {
        StoreWriter.Rule<BookUpdate> rule = (update, stores) -> stores.getFirst()
                .put(MarketViews.levelKey(update), update.getQuantity().signum() == 0 ? null : update);
        stream(Topics.BOOK_UPDATES).process(StoreWriter.supplier(List.of(ViewStores.DEPTH), rule), Named.as("view-depth"));
    }

    private void klines() {
        StoreWriter.Rule<Kline> rule = (kline, stores) -> stores.getFirst()
                .put(ViewKey.of(kline.getMarket()).time(kline.getOpenTime()).key(), kline);
        stream(Topics.KLINES_1M).process(StoreWriter.supplier(List.of(ViewStores.KLINES), rule), Named.as("view-klines"));
    }

    private void tickers() {
        StoreWriter.Rule<Ticker> rule = (ticker, stores) -> stores.getFirst().put(ViewKey.of(ticker.getMarket()).key(), ticker);
        stream(Topics.TICKERS).process(StoreWriter.supplier(List.of(ViewStores.TICKERS), rule), Named.as("view-tickers"));
    }
}
