package exchange.bourse.market;

/** Why an order left a book, or never came to rest, with something unfilled. The codes are stable. */
public enum CloseReason {
    /** Its owner cancelled it. */
    CANCELLED("market.order.cancelled"),
    /** An operator cancelled it. */
    CANCELLED_BY_OPERATOR("market.order.cancelled_by_operator"),
    /** Its time was over. */
    EXPIRED("market.order.expired"),
    /** It was to trade at once, and this could not. */
    IMMEDIATE_OR_CANCEL("market.order.immediate_or_cancel"),
    /** It was to trade wholly at once, and could not: nothing of it did. */
    FILL_OR_KILL("market.order.fill_or_kill"),
    /** It would have traded with an order of the same account. */
    SELF_TRADE("market.order.self_trade_prevented"),
    /** A market order found nothing more to trade with. */
    NO_LIQUIDITY("market.order.insufficient_market_liquidity"),
    /** A market buy could not pay for one more lot within its spend limit. */
    SPEND_LIMIT("market.order.spend_limit_reached"),
    /** A market buy sized by amount spent it, but for less than one more lot costs: it is complete. */
    SPENT("market.order.spent"),
    /** The rest of a market order, or a triggered order, is priced too far from the last trade. */
    PRICE_BAND("market.order.price_band_reached"),
    /** The circuit breaker stopped the market under an order that cannot wait. */
    INTERRUPTED("market.order.trading_interrupted"),
    /** The call auction ended before all of a market order traded. */
    AUCTION_ENDED("market.order.auction_ended"),
    /** The book refused it, or there is no book for its market. */
    REJECTED("market.order.rejected_by_book");

    private final String code;

    CloseReason(String code) {
        this.code = code;
    }

    /** The stable code that clients see. */
    public String code() {
        return code;
    }
}
