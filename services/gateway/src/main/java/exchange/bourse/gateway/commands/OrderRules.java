package exchange.bourse.gateway.commands;

import exchange.bourse.events.MarketDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rules of a market for new orders. The ledger applies them again; here they give the client its answer at once. */
final class OrderRules {

    private OrderRules() {
    }

    /** Whether a market takes orders. */
    static boolean takesOrders(MarketDefinition market) {
        return switch (market.getState()) {
            case ENABLED, HIDDEN -> true;
            case LOCKED, DISABLED -> false;
        };
    }

    /** Whether price and quantity keep the market's precision and bounds, and are small enough to be counted. */
    static boolean allow(MarketDefinition market, OrderRequest order) {
        BigDecimal quantity = order.quantity();
        BigDecimal price = order.price();
        return Amounts.countable(quantity, market.getAmountPrecision(), market.getBaseScale())
                && quantity.compareTo(market.getMinAmount()) >= 0 && (price == null || allow(market, price, quantity));
    }

    private static boolean allow(MarketDefinition market, BigDecimal price, BigDecimal quantity) {
        return Amounts.countable(price, market.getPricePrecision(), market.getPricePrecision())
                && price.compareTo(market.getMinPrice()) >= 0
                && (market.getMaxPrice().signum() == 0 || price.compareTo(market.getMaxPrice()) <= 0)
                && Amounts.countable(cost(market, price, quantity), market.getQuoteScale(), market.getQuoteScale());
    }

    /** What a limit buy may cost at most, in quote. */
    static BigDecimal cost(MarketDefinition market, BigDecimal price, BigDecimal quantity) {
        return price.multiply(quantity).setScale(market.getQuoteScale(), RoundingMode.UP);
    }
}
