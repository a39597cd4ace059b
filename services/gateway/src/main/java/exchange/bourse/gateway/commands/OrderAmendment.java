package exchange.bourse.gateway.commands;

import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderType;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes wishes to change an order in. What is returned is the order as it was: the ledger and the book decide, and the order's revision and
 * reason tell how.
 */
@Component
public class OrderAmendment {

    private final Definitions definitions;
    private final NamedOrders orders;
    private final CommandLog log;

    OrderAmendment(Definitions definitions, NamedOrders orders, CommandLog log) {
        this.definitions = definitions;
        this.orders = orders;
        this.log = log;
    }

    /**
     * Amends an order of the account. The same amendment, sent again, changes nothing more.
     *
     * @throws ApiException if the account has no such open order, its market can't take the amendment, or the log did not acknowledge
     */
    public OrderEvent amend(String account, OrderName name, AmendmentRequest request) {
        OrderEvent order = orders.get(account, name);
        if (!OrderQueries.isOpen(order)) {
            throw new ApiException(ErrorCode.of(RejectReason.ORDER_NOT_FOUND));
        }
        MarketDefinition definition = definitions.market(order.getMarket())
                .orElseThrow(() -> new ApiException(ErrorCode.MARKET_NOT_ENABLED));
        check(order, definition, request);
        AmendOrder command = new AmendOrder(order.getOrderId(), event(request.price()), event(request.quantity()),
                event(request.stopPrice()), request.expiresAt());
        log.write(account, command);
        return order;
    }

    private static void check(OrderEvent order, MarketDefinition definition, AmendmentRequest request) {
        BigDecimal quantity = request.quantity();
        boolean reducesOnly = quantity != null && quantity.compareTo(order.getQuantity()) <= 0
                && new AmendmentRequest(request.price(), null, request.stopPrice(), request.expiresAt()).isEmpty();
        RejectReason refusal = DefinitionCodec.phase(definition.getState()).amendmentRefusal(reducesOnly);
        if (refusal != null) {
            throw new ApiException(ErrorCode.of(refusal));
        }
        if (request.price() != null && order.getType() == OrderType.MARKET) {
            throw new ApiException(ErrorCode.ORDER_MARKET_PRICE);
        }
        Market.Scales scales = DefinitionCodec.market(definition).scales();
        if (!isCountable(request.price(), scales.price(), scales.price())
                || !isCountable(request.stopPrice(), scales.price(), scales.price())
                || !isCountable(quantity, scales.amount(), scales.base())) {
            throw new ApiException(ErrorCode.ORDER_INVALID_VOLUME_OR_PRICE);
        }
    }

    private static boolean isCountable(@Nullable BigDecimal amount, int precision, int scale) {
        return amount == null || Amounts.countable(amount, precision, scale);
    }

    private static @Nullable BigDecimal event(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Amounts.event(decimal);
    }
}
