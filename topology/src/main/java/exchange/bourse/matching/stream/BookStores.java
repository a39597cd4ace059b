package exchange.bourse.matching.stream;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.market.Market;
import exchange.bourse.matching.Counters;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;
import exchange.bourse.matching.Session;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.state.BookCounters;
import exchange.bourse.state.BookOrder;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.SingleObjectSerde;
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

/** The truth behind the books in the heap: every resting order, every book's counters, every market's definition. */
final class BookStores {

    static final String ORDERS = "book-orders";
    static final String COUNTERS = "book-counters";
    static final String MARKETS = "book-markets";

    private final KeyValueStore<Long, BookOrder> orders;
    private final KeyValueStore<String, BookCounters> counters;
    private final KeyValueStore<String, MarketDefinition> markets;

    BookStores(ProcessorContext<?, ?> context) {
        orders = context.getStateStore(ORDERS);
        counters = context.getStateStore(COUNTERS);
        markets = context.getStateStore(MARKETS);
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(ORDERS), Serdes.Long(), SingleObjectSerde.of(BookOrder.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(COUNTERS), Serdes.String(),
                        SingleObjectSerde.of(BookCounters.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MARKETS), Serdes.String(),
                        SingleObjectSerde.of(MarketDefinition.class)));
    }

    /** All books as they were committed, by market. */
    Map<String, OrderBook> restore() {
        Map<String, List<RestingOrder>> ordersByMarket = new HashMap<>();
        try (KeyValueIterator<Long, BookOrder> all = orders.all()) {
            all.forEachRemaining(
                    entry -> ordersByMarket.computeIfAbsent(entry.value.getMarket(), market -> new ArrayList<>()).add(decode(entry.value)));
        }
        Map<String, OrderBook> books = new HashMap<>();
        try (KeyValueIterator<String, MarketDefinition> all = markets.all()) {
            all.forEachRemaining(
                    entry -> books.put(entry.key, restore(entry.value, ordersByMarket.getOrDefault(entry.key, List.of()).stream())));
        }
        return books;
    }

    private OrderBook restore(MarketDefinition definition, Stream<RestingOrder> resting) {
        Market market = DefinitionCodec.market(definition);
        BookCounters stored = counters.get(market.id());
        Counters start = stored == null ? Counters.START : new Counters(stored.getTrades(), stored.getUpdates(), stored.getArrival());
        return FastOrderBook.restore(market, start, Session.START, resting);
    }

    /** Records a market's definition. */
    void record(MarketDefinition definition) {
        markets.put(definition.getMarket(), definition);
    }

    /** Records an open order as it is now; one with nothing remaining is open no more. */
    void record(String market, OrderView order) {
        if (order.remainingUnits() == 0) {
            forget(order.id());
        } else {
            orders.put(order.id(), encode(market, order));
        }
    }

    /** Forgets an order. */
    void forget(long orderId) {
        orders.delete(orderId);
    }

    /** Records how far a book's sequences have come. */
    void record(String market, Counters position) {
        counters.put(market, new BookCounters(position.trades(), position.updates(), position.arrival()));
    }

    private static BookOrder encode(String market, OrderView order) {
        return new BookOrder(order.id(), market, order.account(), DefinitionCodec.side(order.side()), order.priceUnits(),
                order.remainingUnits(), order.arrival());
    }

    private static RestingOrder decode(BookOrder order) {
        return new RestingOrder(order.getOrderId(), order.getAccount(), DefinitionCodec.side(order.getSide()), order.getPriceUnits(),
                order.getRemainingUnits(), order.getArrival());
    }
}
