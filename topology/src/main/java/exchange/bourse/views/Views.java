package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.Kline;
import exchange.bourse.events.Trade;
import exchange.bourse.stream.TopicSerdes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology of the views.
 *
 * <p>It must consume with {@code isolation.level=read_committed}, so that only facts are shown. {@code at_least_once} is right for it:
 * every write is an upsert of a full state by a key that the record itself names, so reading a record twice ends where reading it once
 * does; a sum knows the place in the log of the last record that it counted, and a book the sequence of its last update. After a crash a
 * view may repeat the last moments before it; an order that was final stays final.
 */
public final class Views {

    /**
     * The application id; a gateway node that keeps views of its own appends to it. Its version grows when a store is added that needs the
     * history: views of a new id are built from the whole log.
     */
    public static final String APPLICATION_ID = "bourse-views-v4";

    /** The topics that are read record by record; those of the definitions are read to their ends before anything else. */
    public static final Set<Topic<?>> STREAMED = Set.of(Topics.ORDER_EVENTS, Topics.EXECUTIONS, Topics.BALANCE_CHANGES,
            Topics.DEPOSIT_EVENTS, Topics.WITHDRAWAL_EVENTS, Topics.TRANSFER_EVENTS, Topics.ACCOUNT_TRANSFERS, Topics.MEMBERS,
            Topics.TRADES, Topics.BOOK_UPDATES, Topics.KLINES, Topics.KLINES_LIVE, Topics.TICKERS);

    /** How many trades of each market are kept for queries. */
    public static final int MARKET_TRADES_MAX = 1_000;

    private final StreamsBuilder builder;
    private final TopicSerdes serdes;
    private final ViewListener listener;

    private Views(StreamsBuilder builder, TopicSerdes serdes, ViewListener listener) {
        this.builder = builder;
        this.serdes = serdes;
        this.listener = listener;
    }

    /**
     * Adds the views to a builder.
     *
     * @param books gets the books to show
     * @param listener is told of every record of {@link #STREAMED}
     */
    public static void build(StreamsBuilder builder, TopicSerdes serdes, Books books, ViewListener listener) {
        Views views = new Views(builder, serdes, listener);
        views.definitions();
        views.process(Topics.ORDER_EVENTS, "view-orders", OrdersView.supplier());
        views.executions();
        views.balances();
        views.funds();
        views.transfers();
        views.members();
        views.trades();
        views.process(Topics.BOOK_UPDATES, "view-depth", DepthView.supplier(books));
        views.klines();
        views.tickers();
    }

    private void definitions() {
        table(Topics.ASSETS, Definitions.ASSETS);
        table(Topics.MARKETS, Definitions.MARKETS);
        table(Topics.TRADING_FEES, Definitions.TRADING_FEES);
        table(Topics.WITHDRAW_LIMITS, Definitions.WITHDRAW_LIMITS);
        table(Topics.EXCHANGE, Definitions.EXCHANGE);
    }

    private <V extends SpecificRecord> void table(Topic<V> topic, String store) {
        builder.globalTable(topic.name(), Consumed.with(Serdes.String(), serdes.of(topic)).withName("source-" + topic.name()),
                Materialized.<String, V>as(Stores.inMemoryKeyValueStore(store)));
    }

    private <V extends SpecificRecord> void process(Topic<V> topic, String name, ProcessorSupplier<String, V, Void, Void> writer,
            ViewStore<?>... shared) {
        builder.stream(topic.name(), Consumed.with(Serdes.String(), serdes.of(topic)).withName("source-" + topic.name()))
                .process(ListenedProcessor.supplier(topic, writer, listener), Named.as(name),
                        Stream.of(shared).map(ViewStore::name).toArray(String[]::new));
    }

    private <V extends SpecificRecord> void write(Topic<V> topic, String name, StoreWriter.Rule<V> rule, ViewStore<?>... targets) {
        process(topic, name, StoreWriter.supplier(rule, targets));
    }

    private void executions() {
        write(Topics.EXECUTIONS, "view-executions", (fill, stores) -> {
            ViewKey byTime = ViewKey.of(fill.getAccount()).time(fill.getTime()).number(fill.getTradeId()).number(fill.getOrderId());
            stores.of(ViewStores.ACCOUNT_TRADES).put(byTime.key(), fill);
            ViewKey byOrder = ViewKey.of(fill.getAccount()).number(fill.getOrderId()).number(fill.getTradeId());
            stores.of(ViewStores.ORDER_TRADES).put(byOrder.key(), fill);
            Bytes sum = PnlViews.key(fill.getAccount(), fill.getMarket());
            byte[] before = stores.of(ViewStores.PNL).get(sum);
            MarketPnl pnl = before == null ? MarketPnl.NONE : MarketPnl.decoded(before);
            stores.of(ViewStores.PNL).put(sum, pnl.with(fill, stores.offset()).encoded());
        }, ViewStores.ACCOUNT_TRADES, ViewStores.ORDER_TRADES, ViewStores.PNL);
    }

    private void balances() {
        write(Topics.BALANCE_CHANGES, "view-balances", (entry, stores) -> {
            JournalViews.rows(entry).forEach(row -> stores.of(ViewStores.JOURNAL).put(JournalViews.key(row), row));
            entry.getLines().stream().filter(AccountViews::isMembers).forEach(line -> balance(line, stores));
        }, ViewStores.JOURNAL, ViewStores.BALANCES, ViewStores.HOLDERS);
    }

    private static void balance(JournalLine line, StoreWriter.Target stores) {
        stores.of(ViewStores.BALANCES).put(AccountViews.balanceKey(line), line);
        // Asked rather than written each time: nearly every line is about a balance that is known.
        Bytes holder = AccountViews.holderKey(line);
        if (stores.of(ViewStores.HOLDERS).get(holder) == null) {
            stores.of(ViewStores.HOLDERS).put(holder, line.getAccount().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void funds() {
        write(Topics.DEPOSIT_EVENTS, "view-deposits", FundsRows.DEPOSITS::write, ViewStores.DEPOSITS, ViewStores.DEPOSIT_INDEX);
        write(Topics.WITHDRAWAL_EVENTS, "view-withdrawals", FundsRows.WITHDRAWALS::write, ViewStores.WITHDRAWALS,
                ViewStores.WITHDRAWAL_INDEX);
    }

    private void transfers() {
        write(Topics.ACCOUNT_TRANSFERS, "view-account-transfers",
                (part, stores) -> stores.of(ViewStores.ACCOUNT_TRANSFERS).put(TransferViews.key(part), part), ViewStores.ACCOUNT_TRANSFERS);
        write(Topics.TRANSFER_EVENTS, "view-transfers", (transfer, stores) -> {
            stores.of(ViewStores.TRANSFERS).put(TransferViews.key(transfer), transfer);
            stores.of(ViewStores.TRANSFERS_BY_ID).put(TransferViews.key(transfer.getTransferId()), transfer);
        }, ViewStores.TRANSFERS, ViewStores.TRANSFERS_BY_ID);
    }

    private void members() {
        write(Topics.MEMBERS, "view-members",
                (member, stores) -> stores.of(ViewStores.MEMBERS).put(ViewKey.of(member.getAccount()).key(), member), ViewStores.MEMBERS);
    }

    private void trades() {
        write(Topics.TRADES, "view-trades", (trade, stores) -> {
            KeyValueStore<Bytes, Trade> store = stores.of(ViewStores.MARKET_TRADES);
            store.put(ViewKey.of(trade.getMarket()).number(trade.getSequence()).key(), trade);
            if (trade.getSequence() > MARKET_TRADES_MAX) {
                store.delete(ViewKey.of(trade.getMarket()).number(trade.getSequence() - MARKET_TRADES_MAX).key());
            }
        }, ViewStores.MARKET_TRADES);
    }

    private void klines() {
        builder.addStateStore(ViewStores.KLINES.builder());
        ProcessorSupplier<String, Kline, Void, Void> writer = StoreWriter.sharing(Views::grown, ViewStores.KLINES);
        process(Topics.KLINES, "view-klines", writer, ViewStores.KLINES);
        process(Topics.KLINES_LIVE, "view-klines-live", writer, ViewStores.KLINES);
    }

    /** A k-line comes by two topics, which may overtake each other; the one with more trades is the later one. */
    private static void grown(Kline kline, StoreWriter.Target stores) {
        KeyValueStore<Bytes, Kline> store = stores.of(ViewStores.KLINES);
        Bytes key = MarketViews.klineKey(kline);
        Kline before = store.get(key);
        if (before == null || before.getLastSequence() < kline.getLastSequence()) {
            store.put(key, kline);
        }
    }

    private void tickers() {
        write(Topics.TICKERS, "view-tickers",
                (ticker, stores) -> stores.of(ViewStores.TICKERS).put(ViewKey.of(ticker.getMarket()).key(), ticker), ViewStores.TICKERS);
    }
}
