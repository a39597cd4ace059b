package exchange.bourse.gateway.commands;

import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks a market about new orders, in the book's own words. Ledger and book ask again; here it gives the client its answer at once. What hangs
 * on the last trade's price or on the book, only the book can say.
 */
final class OrderRules {

    private OrderRules() {
    }

    /**
     * Why a market can't take an order, whatever its book is like; null if it may.
     *
     * @param timeMs the time now
     */
    static @Nullable RejectReason fault(Market market, OrderRequest order, long timeMs) {
        if (order.quantity() != null && order.quoteAmount() != null) {
            return RejectReason.INVALID_INSTRUCTIONS;
        }
        try {
            IncomingOrder incoming = incoming(market, order);
            RejectReason fault = incoming.fault(market, timeMs);
            boolean worthless = fault == null && order.price() != null
                    && cost(market, order.price(), order.commandQuantity()).signum() == 0;
            return worthless ? RejectReason.INVALID_VOLUME_OR_PRICE : fault;
        } catch (ArithmeticException uncountable) {
            return RejectReason.INVALID_VOLUME_OR_PRICE;
        }
    }

    /**
     * What a limit buy may cost at most, in quote.
     *
     * @throws ArithmeticException if it can't be counted
     */
    static BigDecimal cost(Market market, BigDecimal price, BigDecimal quantity) {
        return Decimals.toEvent(market.reservationUnits(priceUnits(market, price), quantityUnits(market, quantity)),
                market.scales().quote());
    }

    private static IncomingOrder incoming(Market market, OrderRequest order) {
        BigDecimal price = order.price();
        BigDecimal spends = order.quoteAmount();
        return new IncomingOrder(0, "", DefinitionCodec.side(order.side()), DefinitionCodec.type(order.type()),
                price == null ? 0 : priceUnits(market, price), quantityUnits(market, order.commandQuantity()),
                spends == null ? IncomingOrder.NO_LIMIT : Decimals.toUnits(spends, market.scales().quote()), order.wishes().in(market));
    }

    private static long priceUnits(Market market, BigDecimal price) {
        return Decimals.toUnits(price, market.scales().price());
    }

    private static long quantityUnits(Market market, BigDecimal quantity) {
        return Decimals.toUnits(quantity, market.scales().base());
    }
}
