package exchange.bourse.ledger;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;

/**
 * What of an order never changes.
 *
 * @param id id of the order
 * @param uuid its second name
 * @param account its owner
 * @param market its market
 * @param side buy or sell
 * @param type limit or market
 * @param priceUnits limit price, in the market's price units; zero for market orders
 * @param quantityUnits ordered quantity, in base units
 * @param createdMs when the exchange received it
 */
public record OrderTerms(long id, String uuid, String account, String market, Side side, OrderType type, long priceUnits,
        long quantityUnits, long createdMs) {}
