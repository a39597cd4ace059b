package exchange.bourse.ledger;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import org.jspecify.annotations.Nullable;

/**
 * What its owner asked for: it changes only when the owner amends it, or when a self-trade takes a part of it away.
 *
 * @param id id of the order
 * @param uuid its second name
 * @param account its owner
 * @param market its market
 * @param side buy or sell
 * @param type limit or market
 * @param priceUnits limit price, in the market's price units; zero for market orders
 * @param quantityUnits ordered quantity, in base units; of a market buy sized by its spend limit, what is filled
 * @param createdMs when the exchange received it
 * @param clientOrderId the client's own name for it, unique among the account's open orders; null without one
 * @param byAmount whether it is a market buy that is sized by what it may spend
 * @param spendLimitUnits the most that a market buy may spend, in quote units; zero for all other orders
 * @param instructions how it wants to be treated
 */
public record OrderTerms(long id, String uuid, String account, String market, Side side, OrderType type, long priceUnits,
        long quantityUnits, long createdMs, @Nullable String clientOrderId, boolean byAmount, long spendLimitUnits,
        Instructions instructions) {

    /** The same with another quantity. */
    OrderTerms withQuantity(long units) {
        return new OrderTerms(id, uuid, account, market, side, type, priceUnits, units, createdMs, clientOrderId, byAmount, spendLimitUnits,
                instructions);
    }

    /** The same with another price, quantity and instructions. */
    OrderTerms amended(long price, long units, Instructions amended) {
        return new OrderTerms(id, uuid, account, market, side, type, price, units, createdMs, clientOrderId, byAmount, spendLimitUnits,
                amended);
    }
}
