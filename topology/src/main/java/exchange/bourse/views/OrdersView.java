package exchange.bourse.views;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every order as it was last seen. An order moves from the open to the closed ones when it becomes final, and nothing that is read
 * again afterwards moves it back. It is written to its new place before it leaves the old one, so that a reader who looks at open before
 * closed orders never misses it.
 */
final class OrdersView implements Processor<String, OrderEvent, Void, Void> {

    private @Nullable KeyValueStore<Bytes, OrderEvent> open;
    private @Nullable KeyValueStore<Bytes, OrderEvent> closed;
    private @Nullable KeyValueStore<Bytes, byte[]> index;

    private OrdersView() {
    }

    /** The processor with its stores. */
    static ProcessorSupplier<String, OrderEvent, Void, Void> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, OrderEvent, Void, Void> get() {
                return new OrdersView();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                Set<StoreBuilder<?>> builders = new LinkedHashSet<>();
                builders.add(ViewStores.OPEN_ORDERS.builder());
                builders.add(ViewStores.CLOSED_ORDERS.builder());
                builders.add(ViewStores.ORDER_INDEX.builder());
                return builders;
            }
        };
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        open = context.getStateStore(ViewStores.OPEN_ORDERS.name());
        closed = context.getStateStore(ViewStores.CLOSED_ORDERS.name());
        index = context.getStateStore(ViewStores.ORDER_INDEX.name());
    }

    @Override
    public void process(Record<String, OrderEvent> record) {
        if (open == null || closed == null || index == null) {
            throw new IllegalStateException("process before init");
        }
        OrderEvent order = record.value();
        String account = order.getAccount();
        byte[] known = index.get(OrderPlace.indexKey(account, order.getOrderId()));
        if (known != null && OrderPlace.decoded(known).closed()) {
            return;
        }
        OrderPlace place = OrderPlace.of(order);
        if (place.closed()) {
            closed.put(place.closedKey(account), order);
        } else {
            open.put(place.openKey(account), order);
        }
        if (known == null || place.closed()) {
            index.put(OrderPlace.indexKey(account, order.getOrderId()), place.encoded());
            index.put(OrderPlace.indexKey(account, order.getOrderUuid()), place.encoded());
            name(order, place, index);
        }
        if (place.closed()) {
            open.delete(place.openKey(account));
        }
    }

    /** An order that was rejected gets a name only if no other has it, because it may have been rejected for its name. */
    private static void name(OrderEvent order, OrderPlace place, KeyValueStore<Bytes, byte[]> index) {
        String clientOrderId = order.getClientOrderId();
        if (clientOrderId == null || clientOrderId.isEmpty()) {
            return;
        }
        Bytes key = OrderPlace.clientKey(order.getAccount(), clientOrderId);
        byte[] named = index.get(key);
        boolean mayTake = order.getState() != OrderState.REJECT || named == null
                || OrderPlace.decoded(named).orderId() == order.getOrderId();
        if (mayTake) {
            index.put(key, place.encoded());
        }
    }
}
