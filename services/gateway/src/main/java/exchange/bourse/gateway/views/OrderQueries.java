package exchange.bourse.gateway.views;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.views.OrderViews;
import exchange.bourse.views.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The orders of an account as the views show them, together with those that were accepted but have not come that far. The accepted ones are
 * looked at first: an order that moves on meanwhile is then found in the views.
 */
@Component
public class OrderQueries {

    private final AcceptedOrders accepted;
    private final OrderViews views;

    OrderQueries(AcceptedOrders accepted, OrderViews views) {
        this.accepted = accepted;
        this.views = views;
    }

    /** An account's order. */
    public Optional<OrderEvent> find(String account, OrderName name) {
        Optional<OrderEvent> pending = accepted.find(account, name);
        Optional<OrderEvent> shown = switch (name) {
            case OrderName.Id id -> views.byId(account, id.id());
            case OrderName.Uuid uuid -> views.byUuid(account, uuid.uuid());
            case OrderName.Client client -> views.byClientId(account, client.clientOrderId());
        };
        return shown.or(() -> pending);
    }

    /** Whether an order is not final. */
    public static boolean isOpen(OrderEvent order) {
        return order.getState() == OrderState.PENDING || order.getState() == OrderState.WAIT;
    }

    /** All orders of an account that are not final. */
    public Collection<OrderEvent> open(String account) {
        Map<Long, OrderEvent> open = new HashMap<>();
        for (OrderEvent pending : accepted.of(account)) {
            if (views.byId(account, pending.getOrderId()).isEmpty()) {
                open.put(pending.getOrderId(), pending);
            }
        }
        views.open(account).forEach(order -> open.put(order.getOrderId(), order));
        return open.values();
    }

    /** A part of an account's orders by the time of their last change, one by one. */
    public void list(String account, Predicate<OrderEvent> matches, @Nullable Instant createdFrom, Slice slice, Consumer<OrderEvent> rows) {
        views.list(account, accepted.of(account), matches, createdFrom, slice, rows);
    }
}
