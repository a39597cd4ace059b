package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;

/** Decides whether an order is accepted, and what is reserved for it. */
sealed interface OrderAcceptance {

    /**
     * The order is accepted.
     *
     * @param order the order with its reservation
     * @param market its market
     */
    record Accepted(OpenOrder order, Market market) implements OrderAcceptance {}

    /**
     * The order is not accepted.
     *
     * @param reason why
     */
    record Rejected(RejectReason reason) implements OrderAcceptance {}

    /** Examines an order without changing anything. */
    static OrderAcceptance of(String account, PlaceOrder command, LedgerState state, long timeMs) {
        Market market = state.market(command.market());
        if (market == null || !market.acceptsOrders()) {
            return new Rejected(RejectReason.MARKET_NOT_ENABLED);
        }
        Asset asset = state.asset(command.side() == Side.BUY ? market.quote() : market.base());
        Asset other = state.asset(command.side() == Side.BUY ? market.base() : market.quote());
        if (asset == null || other == null) {
            return new Rejected(RejectReason.MARKET_NOT_ENABLED);
        }
        if (new ClientNames(state).isTaken(account, command, timeMs)) {
            return new Rejected(RejectReason.CLIENT_ORDER_ID_TAKEN);
        }
        RejectReason disallowed = new Risk(state.house()).ofOrder(account, market);
        if (disallowed != null) {
            return new Rejected(disallowed);
        }
        OpenOrder order;
        try {
            order = reserve(terms(account, command, market, timeMs), market, new Fees(state.house()).of(account, market));
        } catch (ArithmeticException uncountable) {
            return new Rejected(RejectReason.INVALID_VOLUME_OR_PRICE);
        }
        if (!isWithinLimits(order.terms(), market) || order.progress().reservedUnits() <= 0) {
            return new Rejected(RejectReason.INVALID_VOLUME_OR_PRICE);
        }
        long availableUnits = state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset, account));
        return order.progress().reservedUnits() > availableUnits
                ? new Rejected(RejectReason.INSUFFICIENT_BALANCE)
                : new Accepted(order, market);
    }

    private static OrderTerms terms(String account, PlaceOrder command, Market market, long timeMs) {
        long quantityUnits = Decimals.toUnits(command.quantity(), market.scales().base());
        return new OrderTerms(command.orderId(), command.uuid(), account, command.market(), command.side(), command.type(),
                Decimals.unitsOrZero(command.price(), market.scales().price()), quantityUnits, timeMs, command.clientOrderId(),
                command.isByAmount(), Decimals.unitsOrZero(command.spendLimit(), market.scales().quote()), command.wishes().in(market));
    }

    private static OpenOrder reserve(OrderTerms terms, Market market, Fees.Rates rates) {
        long reservedUnits = switch (terms.side()) {
            case SELL -> terms.quantityUnits();
            case BUY -> switch (terms.type()) {
                case LIMIT -> terms.priceUnits() <= 0 || terms.quantityUnits() <= 0
                        ? 0
                        : market.reservationUnits(terms.priceUnits(), terms.quantityUnits());
                case MARKET -> terms.spendLimitUnits();
            };
        };
        OpenOrder.Progress start = new OpenOrder.Progress(terms.quantityUnits(), 0, reservedUnits, 0, 0, PendingAmendments.NONE,
                terms.createdMs());
        return new OpenOrder(terms, rates.maker(), rates.taker(), start);
    }

    private static boolean isWithinLimits(OrderTerms terms, Market market) {
        boolean priced = terms.type() == OrderType.LIMIT ? market.allowsPrice(terms.priceUnits()) : terms.priceUnits() == 0;
        return priced && (terms.byAmount() || market.allowsQuantity(terms.quantityUnits()));
    }
}
