package exchange.bourse.market;

/** Why the ledger does not accept an order. The codes are Peatio 2.6's. */
public enum RejectReason {
    /** There is no such market, or it takes no orders. */
    MARKET_NOT_ENABLED("market.market.doesnt_exist_or_not_enabled"),
    /** A price or quantity is missing, out of the market's bounds, off its precision, or too large to count. */
    INVALID_VOLUME_OR_PRICE("market.order.invalid_volume_or_price"),
    /** An open order has this id already, and is another one. */
    ORDER_ID_TAKEN("market.order.id_taken"),
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
