package exchange.bourse.market;

/** Why an order left a book, or never came to rest, with something unfilled. The codes are stable. */
public enum CloseReason {
    CANCELLED("market.order.cancelled", "Its owner cancelled it."),
    CANCELLED_BY_OPERATOR("market.order.cancelled_by_operator", "An operator cancelled it."),
    EXPIRED("market.order.expired", "Its time was over."),
    IMMEDIATE_OR_CANCEL("market.order.immediate_or_cancel", "It was to trade at once, and this could not."),
    FILL_OR_KILL("market.order.fill_or_kill", "It was to trade wholly at once, and could not: nothing of it did."),
    SELF_TRADE("market.order.self_trade_prevented", "It would have traded with an order of the same account."),
    NO_LIQUIDITY("market.order.insufficient_market_liquidity", "A market order found nothing more to trade with."),
    SPEND_LIMIT("market.order.spend_limit_reached", "A market buy could not pay for one more lot within its spend limit."),
    SPENT("market.order.spent", "A market buy sized by amount spent it, but for less than one more lot costs: it is complete."),
    PRICE_BAND("market.order.price_band_reached",
            "The rest of a market order, or a triggered order, is priced too far from the last trade."),
    INTERRUPTED("market.order.trading_interrupted", "The circuit breaker stopped the market under an order that cannot wait."),
    AUCTION_ENDED("market.order.auction_ended", "The call auction ended before all of a market order traded."),
    REJECTED("market.order.rejected_by_book", "The book refused it, or there is no book for its market.");

    private final String code;
    private final String meaning;

    CloseReason(String code, String meaning) {
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
