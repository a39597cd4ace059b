package exchange.bourse.gateway.commands;

import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import exchange.bourse.ledger.Wishes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as a client wants it. Numbers are above zero.
 *
 * @param market id of the market
 * @param side buy or sell
 * @param type how it is priced
 * @param price limit price, in quote; null for market orders
 * @param quantity quantity, in base; null for a market buy that is sized by what it spends
 * @param quoteAmount what a market buy spends, in quote; null for all others
 * @param clientOrderId the client's own name for it; null without one
 * @param wishes how it wants to be treated
 */
public record OrderRequest(String market, Side side, OrderType type, @Nullable BigDecimal price, @Nullable BigDecimal quantity,
        @Nullable BigDecimal quoteAmount, @Nullable String clientOrderId, Wishes wishes) {

    /** The quantity as commands have it: zero if what it spends sizes the order. */
    BigDecimal commandQuantity() {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }
}
