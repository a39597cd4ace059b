package exchange.bourse.matching;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;

/**
 * An order on its way into a book. Its cost is reserved, and it is within the market's bounds.
 *
 * @param id id of the order
 * @param account owner of the order
 * @param side buy or sell
 * @param type limit or market
 * @param priceUnits limit price; zero for market orders
 * @param quantityUnits quantity, above zero
 * @param spendLimitUnits the most that a market buy may spend, in quote units; {@link #NO_LIMIT} for all other orders
 */
public record IncomingOrder(long id, String account, Side side, OrderType type, long priceUnits, long quantityUnits, long spendLimitUnits) {

    /** Spend limit of orders that their price limits already, or that spend base. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Whether the order would trade at a price of the opposite side. */
    boolean crosses(long oppositePriceUnits) {
        return switch (type) {
            case MARKET -> true;
            case LIMIT -> side == Side.BUY ? oppositePriceUnits <= priceUnits : oppositePriceUnits >= priceUnits;
        };
    }
}
