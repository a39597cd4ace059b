package exchange.bourse.gateway.commands;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import exchange.bourse.ledger.ClientNames;
import exchange.bourse.stream.InstructionsCodec;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the order that a client sends again under the same client order id, so that it gets the same answer. The ledger sees to it that none
 * is placed twice, be the views ever so late; by the same rules, but it compares with the order as it was sent, which an amendment changes.
 */
@Component
final class RepeatedOrder {

    private final OrderQueries orders;
    private final Clock clock;

    RepeatedOrder(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The order that this one is, if it is one.
     *
     * @throws ApiException if its name is that of another open order
     */
    Optional<OrderEvent> find(String account, OrderRequest request) {
        String name = request.clientOrderId();
        if (name == null) {
            return Optional.empty();
        }
        Optional<OrderEvent> named = orders.find(account, new OrderName.Client(name)).filter(this::keepsItsName);
        if (named.isPresent() && !isSame(request, named.get())) {
            if (OrderQueries.isOpen(named.get())) {
                throw new ApiException(ErrorCode.ORDER_CLIENT_ORDER_ID_TAKEN);
            }
            return Optional.empty();
        }
        return named;
    }

    private boolean keepsItsName(OrderEvent order) {
        boolean freed = ClientNames.isFreed(order.getState() == OrderState.REJECT, order.getReason());
        return OrderQueries.isOpen(order) || (!freed && order.getUpdatedAt().isAfter(clock.instant().minus(ClientNames.MEMORY)));
    }

    private static boolean isSame(OrderRequest request, OrderEvent order) {
        boolean sameSize = order.getSizedBySpendLimit()
                ? request.quantity() == null && isEqual(request.quoteAmount(), order.getSpendLimit())
                : isEqual(request.quantity(), order.getQuantity());
        return sameSize && request.market().equals(order.getMarket()) && request.side() == order.getSide()
                && request.type() == order.getType() && isEqual(request.price(), order.getPrice())
                && request.wishes().equals(InstructionsCodec.wishes(order.getInstructions()));
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
