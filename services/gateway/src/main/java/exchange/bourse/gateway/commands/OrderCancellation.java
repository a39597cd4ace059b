package exchange.bourse.gateway.commands;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Takes wishes to cancel in. What is returned is the order as it was: the cancel itself comes later, and may come too late. */
@Component
public class OrderCancellation {

    private final OrderQueries orders;
    private final CommandLog log;

    OrderCancellation(OrderQueries orders, CommandLog log) {
        this.orders = orders;
        this.log = log;
    }

    /**
     * Cancels an order of the account. For one that is final there is nothing to do.
     *
     * @throws ApiException if the account has no such order, or the log did not acknowledge
     */
    public OrderEvent cancel(String account, OrderName name) {
        OrderEvent order = orders.find(account, name).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
        if (isOpen(order)) {
            log.write(List.of(command(order)));
        }
        return order;
    }

    /**
     * Cancels all open orders of the account that match.
     *
     * @return these orders, oldest first
     */
    public List<OrderEvent> cancelAll(String account, Predicate<OrderEvent> matches) {
        List<OrderEvent> open = orders.open(account)
                .stream()
                .filter(matches)
                .sorted(Comparator.comparingLong(OrderEvent::getOrderId))
                .toList();
        log.write(open.stream().map(OrderCancellation::command).toList());
        return open;
    }

    private static boolean isOpen(OrderEvent order) {
        return order.getState() == OrderState.PENDING || order.getState() == OrderState.WAIT;
    }

    private static AccountCommand command(OrderEvent order) {
        return new AccountCommand(UUID.randomUUID().toString(), order.getAccount(), new CancelOrder(order.getOrderId()));
    }
}
