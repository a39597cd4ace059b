package exchange.bourse.gateway.commands;

import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.Side;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes wishes to cancel in. What is returned is the order as it was: the cancel itself comes later, and may come too late. */
@Component
public class OrderCancellation {

    private final OrderQueries orders;
    private final NamedOrders named;
    private final CommandLog log;

    OrderCancellation(OrderQueries orders, NamedOrders named, CommandLog log) {
        this.orders = orders;
        this.named = named;
        this.log = log;
    }

    /**
     * Cancels an order of the account. For one that is final there is nothing to do.
     *
     * @throws ApiException if the account has no such order, or the log did not acknowledge
     */
    public OrderEvent cancel(String account, OrderName name) {
        OrderEvent order = named.get(account, name);
        if (OrderQueries.isOpen(order)) {
            log.write(account, new CancelOrder(order.getOrderId()));
        }
        return order;
    }

    /**
     * Cancels all open orders of the account, be they known here or not, by one command.
     *
     * @param market only those of a market; null for all markets
     * @param side only those of a side; null for both
     * @return those that are known, oldest first
     */
    public List<OrderEvent> cancelAll(String account, @Nullable String market, @Nullable Side side) {
        List<OrderEvent> open = orders.open(account)
                .stream()
                .filter(order -> market == null || order.getMarket().equals(market))
                .filter(order -> side == null || order.getSide() == side)
                .sorted(Comparator.comparingLong(OrderEvent::getOrderId))
                .toList();
        log.write(account, new CancelOrders(market, side));
        return open;
    }
}
