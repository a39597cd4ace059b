package exchange.bourse.matching;

/**
 * A change of an open order. Zero keeps what the order has.
 *
 * @param orderId the order
 * @param account who asks, which must be its owner
 * @param priceUnits the limit price from now on
 * @param quantityUnits the whole quantity from now on, with what is filled already: so that an amendment that crosses a fill on its way
 *        never makes the order larger than its owner meant
 * @param stopPriceUnits the price that triggers it from now on
 * @param expiresAtMs when it expires from now on
 */
public record Amendment(long orderId, String account, long priceUnits, long quantityUnits, long stopPriceUnits, long expiresAtMs) {}
