package exchange.bourse.market;

/** Why an order left a book with something unfilled. */
public enum CloseReason {
    /** Its owner cancelled it. */
    CANCELLED("market.order.cancelled"),
    /** A market order found nothing more to trade with. */
    NO_LIQUIDITY("market.order.insufficient_market_liquidity"),
    /** A market buy could not pay for one more lot within its spend limit. */
    SPEND_LIMIT("market.order.spend_limit_reached"),
    /** There is no book for its market. */
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
