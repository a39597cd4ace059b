package exchange.bourse.matching.stream;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;
import exchange.bourse.matching.Session;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.state.BookCounters;
import exchange.bourse.state.BookOrder;
import exchange.bourse.stream.CommandPosition;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.ProcessIdKeeper;
import exchange.bourse.stream.SingleObjectSerde;
import exchange.bourse.stream.WriteBehindStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The truth behind the books in the heap: every resting order, every book's counters, every market's definition. */
final class BookStores {

    static final String POSITION = "book-position";
    static final String ORDERS = "book-orders";
    static final String COUNTERS = "book-counters";
    static final String MARKETS = "book-markets";

    private final KeyValueStore<Long, BookOrder> orders;
    private final KeyValueStore<String, BookCounters> counters;
    private final KeyValueStore<String, MarketDefinition> markets;
    private final Map<String, Long> tickedMs = new HashMap<>();

    BookStores(ProcessorContext<?, ?> context) {
        orders = context.getStateStore(ORDERS);
        counters = context.getStateStore(COUNTERS);
        markets = context.getStateStore(MARKETS);
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(ProcessIdKeeper.builder("book-process-id"), CommandPosition.builder(POSITION),
                // What is filled or cancelled soon after it came never rested, as far as anybody has to know.
                WriteBehindStore.of(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(ORDERS), Serdes.Long(),
                        SingleObjectSerde.of(BookOrder.class))),
                // They change with every command, and only what they are when a transaction ends is of use.
                WriteBehindStore.of(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(COUNTERS), Serdes.String(),
                        SingleObjectSerde.of(BookCounters.class))),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MARKETS), Serdes.String(),
                        SingleObjectSerde.of(MarketDefinition.class)));
    }

    /** All books as they were committed, by market. */
    Map<String, OrderBook> restore() {
        Map<String, List<BookOrder>> ordersByMarket = new HashMap<>();
        try (KeyValueIterator<Long, BookOrder> all = orders.all()) {
            all.forEachRemaining(
                    entry -> ordersByMarket.computeIfAbsent(entry.value.getMarket(), market -> new ArrayList<>()).add(entry.value));
        }
        Map<String, OrderBook> books = new HashMap<>();
        try (KeyValueIterator<String, MarketDefinition> all = markets.all()) {
            all.forEachRemaining(
                    entry -> books.put(entry.key, restore(entry.value, ordersByMarket.getOrDefault(entry.key, List.of()).stream())));
        }
        return books;
    }

    private OrderBook restore(MarketDefinition definition, Stream<BookOrder> stored) {
        Market market = DefinitionCodec.market(definition);
        BookCounters position = counters.get(market.id());
        Stream<RestingOrder> resting = stored.map(order -> BookOrderCodec.decode(order, market));
        if (position == null) {
            return FastOrderBook.restore(market, Counters.START, Session.START, resting);
        }
        tickedMs.put(market.id(), position.getTickedMs());
        Counters start = new Counters(position.getTrades(), position.getUpdates(), position.getArrival());
        Session session = new Session(Phase.valueOf(position.getPhase()), position.getReopenAtMs(), position.getLastPriceUnits(),
                position.getWindow(), position.getWindowPriceUnits());
        return FastOrderBook.restore(market, start, session, resting);
    }

    /** A market's definition as its operator wants it. */
    @Nullable
    MarketDefinition definition(String market) {
        return markets.get(market);
    }

    /** Records a market's definition. */
    void record(MarketDefinition definition) {
        markets.put(definition.getMarket(), definition);
    }

    /** Records an order as it is now; one with nothing remaining is open no more, unless an amount sizes it, or it waits for its trigger. */
    void record(Market market, OrderView order) {
        if (order.remainingUnits() == 0 && !order.byAmount() && !order.waiting()) {
            forget(order.id());
        } else {
            orders.put(order.id(), BookOrderCodec.encode(order, market));
        }
    }

    /** The same for an order that may be on its way in; it rested before if this is an auction, or if it was amended. */
    void recordIfKnown(Market market, OrderView order) {
        if (orders.get(order.id()) != null) {
            record(market, order);
        }
    }

    /** Forgets an order. */
    void forget(long orderId) {
        // Not delete, which would decode what it deletes.
        orders.put(orderId, null);
    }

    /** Records how far a book's sequences have come, and what it knows beside its orders. */
    void record(OrderBook book) {
        Counters position = book.counters();
        Session session = book.session();
        counters.put(book.market().id(),
                new BookCounters(position.trades(), position.updates(), position.arrival(), session.phase().name(), session.reopenAtMs(),
                        session.lastPriceUnits(), session.window(), session.windowPriceUnits(),
                        tickedMs.getOrDefault(book.market().id(), 0L)));
    }

    /**
     * A time as a market has it. The broker's clock may step back, as after a change of leader; on a market it stands until the broker's has
     * caught up, so that no trade is before a time that the world was told.
     */
    long onMarketMs(String market, long timeMs) {
        return Math.max(timeMs, tickedMs.getOrDefault(market, 0L));
    }

    /** Records that a market is told the time; returns what it is told. */
    long tick(OrderBook book, long timeMs) {
        long marketMs = onMarketMs(book.market().id(), timeMs);
        tickedMs.put(book.market().id(), marketMs);
        record(book);
        return marketMs;
    }
}
