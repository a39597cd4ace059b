package exchange.bourse.views;

import exchange.bourse.events.OrderEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Answers queries for the orders of an account. */
public final class OrderViews {

    private static final int MOVES_MAX = 3;
    private static final Comparator<OrderEvent> OLDEST_FIRST = Comparator.comparing(OrderEvent::getUpdatedAt)
            .thenComparingLong(OrderEvent::getOrderId);

    private final ViewReader reader;

    /** Reads from these stores. */
    public OrderViews(ViewReader reader) {
        this.reader = reader;
    }

    /** An account's order by its id. */
    public Optional<OrderEvent> byId(String account, long orderId) {
        return find(account, OrderPlace.indexKey(account, orderId));
    }

    /** An account's order by its UUID, in lower case. */
    public Optional<OrderEvent> byUuid(String account, String orderUuid) {
        return find(account, OrderPlace.indexKey(account, orderUuid));
    }

    /** The newest of an account's orders that the client gave a name. */
    public Optional<OrderEvent> byClientId(String account, String clientOrderId) {
        return find(account, OrderPlace.clientKey(account, clientOrderId));
    }

    /** An order may move from the open to the closed ones between the index and the look, hence the repetition. */
    private Optional<OrderEvent> find(String account, Bytes indexKey) {
        for (int move = 0; move < MOVES_MAX; move++) {
            byte[] encoded = reader.<Bytes, byte[]>store(ViewStores.ORDER_INDEX.name()).get(indexKey);
            if (encoded == null) {
                return Optional.empty();
            }
            OrderPlace place = OrderPlace.decoded(encoded);
            OrderEvent order = place.closed() ? closedStore().get(place.closedKey(account)) : openStore().get(place.openKey(account));
            if (order != null) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /** The open orders of an account, by id. */
    public List<OrderEvent> open(String account) {
        return List.copyOf(openById(account).values());
    }

    /**
     * Orders of an account by the time of their last change. Of the closed orders it reads only as many as the slice needs.
     *
     * @param accepted orders that the exchange accepted and that may not have reached the views yet
     * @param matches which orders are wanted
     * @param createdFrom a time before which no wanted order was created, if there is one
     * @param rows is given each
     */
    public void list(String account, Collection<OrderEvent> accepted, Predicate<OrderEvent> matches, @Nullable Instant createdFrom,
            Slice slice, Consumer<OrderEvent> rows) {
        Comparator<OrderEvent> order = slice.ascending() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        Map<Long, OrderEvent> live = new HashMap<>();
        accepted.stream().filter(one -> byId(account, one.getOrderId()).isEmpty()).forEach(one -> live.put(one.getOrderId(), one));
        // Open before closed: an order that is closed meanwhile is then seen twice rather than never.
        live.putAll(openById(account));
        Iterator<OrderEvent> sorted = live.values().stream().sorted(order).iterator();
        Span closedAt = new Span(createdFrom, null);
        try (KeyRange<OrderEvent> closed = new KeyRange<>(List.of(closedStore()), closedAt.first(() -> ViewKey.of(account)),
                closedAt.last(() -> ViewKey.of(account)), slice.ascending())) {
            Iterator<OrderEvent> notLive = new Mapped<>(closed, row -> live.containsKey(row.value.getOrderId()) ? null : row.value);
            slice.each(new MergedIterator<>(sorted, notLive, order), matches, rows);
        }
    }

    private Map<Long, OrderEvent> openById(String account) {
        Map<Long, OrderEvent> orders = new TreeMap<>();
        ViewKey prefix = ViewKey.of(account);
        try (KeyValueIterator<Bytes, OrderEvent> iterator = openStore().range(prefix.key(), prefix.end())) {
            iterator.forEachRemaining(entry -> orders.put(entry.value.getOrderId(), entry.value));
        }
        return orders;
    }

    private ReadOnlyKeyValueStore<Bytes, OrderEvent> openStore() {
        return reader.store(ViewStores.OPEN_ORDERS.name());
    }

    private ReadOnlyKeyValueStore<Bytes, OrderEvent> closedStore() {
        return reader.store(ViewStores.CLOSED_ORDERS.name());
    }
}
