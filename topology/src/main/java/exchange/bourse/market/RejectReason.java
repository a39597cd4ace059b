package exchange.bourse.market;

/**
 * Why a command is refused; it changed nothing then. The family is closed, and the codes are stable: they reach clients unchanged. The
 * words are Peatio 2.6's where it has them.
 */
public enum RejectReason {
    /** There is no such market, or it takes no orders. */
    MARKET_NOT_ENABLED("market.market.doesnt_exist_or_not_enabled"),
    /** Trading is halted: orders may only be cancelled or reduced. */
    MARKET_HALTED("market.market.halted"),
    /** The market is locked: orders may only be cancelled. */
    MARKET_LOCKED("market.market.locked"),
    /** A price or quantity is missing, out of the market's bounds, off its precision, or too large to count. */
    INVALID_VOLUME_OR_PRICE("market.order.invalid_volume_or_price"),
    /** Price times quantity, or the amount to spend, is out of the market's bounds. */
    VALUE_OUT_OF_BOUNDS("market.order.value_out_of_bounds"),
    /** The price is too far from the last trade's. */
    PRICE_OUT_OF_BAND("market.order.price_out_of_band"),
    /** The instructions of the order, or of the amendment, contradict each other. */
    INVALID_INSTRUCTIONS("market.order.invalid_instructions"),
    /** A call auction takes no order that would have to trade at once, or that must not. */
    NOT_IN_AUCTION("market.order.not_in_auction"),
    /** A post-only order would trade at once. */
    POST_ONLY_WOULD_CROSS("market.order.post_only_would_cross"),
    /** The order would have expired already. */
    ALREADY_EXPIRED("market.order.already_expired"),
    /** An order with this id is open already. */
    ORDER_ID_TAKEN("market.order.id_taken"),
    /** The account has an open order with this client order id. */
    CLIENT_ORDER_ID_TAKEN("market.order.client_order_id_taken"),
    /** The account has no such open order. */
    ORDER_NOT_FOUND("market.order.not_found"),
    /** The account does not have what the order may cost. */
    INSUFFICIENT_BALANCE("market.account.insufficient_balance");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /** The stable code that clients see. */
    public String code() {
        return code;
    }
}
