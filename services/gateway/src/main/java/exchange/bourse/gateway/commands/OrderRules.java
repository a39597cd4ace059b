package exchange.bourse.gateway.commands;

import exchange.bourse.market.Market;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;

/** Asks a market about new orders. The ledger asks it again; here it gives the client its answer at once. */
final class OrderRules {

    private OrderRules() {
    }

    /** Whether price and quantity keep the market's precision and bounds, and are small enough to be counted. */
    static boolean allow(Market market, OrderRequest order) {
        BigDecimal price = order.price();
        try {
            return market.allowsQuantity(quantityUnits(market, order.quantity())) && (price == null
                    || (market.allowsPrice(priceUnits(market, price)) && cost(market, price, order.quantity()).signum() > 0));
        } catch (ArithmeticException uncountable) {
            return false;
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

    private static long priceUnits(Market market, BigDecimal price) {
        return Decimals.toUnits(price, market.scales().price());
    }

    private static long quantityUnits(Market market, BigDecimal quantity) {
        return Decimals.toUnits(quantity, market.scales().base());
    }
}
