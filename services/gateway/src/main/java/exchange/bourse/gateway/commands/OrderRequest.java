package exchange.bourse.gateway.commands;

import exchange.bourse.events.OrderType;
import exchange.bourse.events.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as a client wants it.
 *
 * @param market id of the market
 * @param side buy or sell
 * @param type how it is priced
 * @param price limit price, above zero; null for market orders
 * @param quantity quantity in base, above zero
 */
public record OrderRequest(String market, Side side, OrderType type, @Nullable BigDecimal price, BigDecimal quantity) {

    /** Checks what does not depend on the market. */
    public OrderRequest {
        if (price == null == (type == OrderType.LIMIT) || quantity.signum() <= 0 || (price != null && price.signum() <= 0)) {
            throw new IllegalArgumentException("a limit order has a price, a market order has none, and all numbers are above zero");
        }
    }
}
