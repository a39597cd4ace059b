package exchange.bourse.market;

/**
 * Why a command is refused; it changed nothing then. The family is closed, and the codes are stable: they reach clients unchanged. The
 * words are Peatio 2.6's where it has them.
 */
public enum RejectReason {
    MARKET_NOT_ENABLED("market.market.doesnt_exist_or_not_enabled",
            "There is no such market, or it is locked or disabled: it takes no orders."),
    MARKET_HALTED("market.market.halted", "Trading is halted: orders may only be cancelled or reduced."),
    INVALID_VOLUME_OR_PRICE("market.order.invalid_volume_or_price",
            "A price or quantity is missing, out of the market's bounds, off its precision, or too large to count."),
    VALUE_OUT_OF_BOUNDS("market.order.value_out_of_bounds", "Price times quantity, or the amount to spend, is out of the market's bounds."),
    PRICE_OUT_OF_BAND("market.order.price_out_of_band", "The price is too far from the last trade's."),
    INVALID_INSTRUCTIONS("market.order.invalid_instructions", "The instructions of the order, or of the amendment, contradict each other."),
    NOT_IN_AUCTION("market.order.not_in_auction", "A call auction takes no order that would have to trade at once, or that must not."),
    POST_ONLY_WOULD_CROSS("market.order.post_only_would_cross", "A post-only order would trade at once."),
    ALREADY_EXPIRED("market.order.already_expired", "The order would have expired already."),
    ORDER_ID_TAKEN("market.order.id_taken", "An order with this id is open already."),
    CLIENT_ORDER_ID_TAKEN("market.order.client_order_id_taken",
            "The account has an open order with this client order id, or had this very order under it within a day."),
    ORDER_NOT_FOUND("market.order.not_found", "The account has no such open order."),
    TOO_MANY_OPEN_ORDERS("market.order.too_many_open", "The account has as many open orders as the exchange allows."),
    ACCOUNT_FROZEN("market.account.frozen", "The account is frozen: it may only cancel orders, and receive."),
    CURRENCY_FROZEN("market.currency.frozen", "A currency of the market is frozen: its orders may only be cancelled."),
    INSUFFICIENT_BALANCE("market.account.insufficient_balance", "The account does not have what the order may cost.");

    private final String code;
    private final String meaning;

    RejectReason(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The stable code that clients see. */
    public String code() {
        return code;
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }
}
