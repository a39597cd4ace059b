package exchange.bourse.matching.naive;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.RestingOrder;
import java.util.Comparator;

/** An order of the naive book: a {@link RestingOrder} that changes. */
final class NaiveOrder {

    /** Buys first; of a side, market orders first, then the best price, then who was there first. */
    static final Comparator<NaiveOrder> PRIORITY = Comparator.<NaiveOrder, Side>comparing(order -> order.side)
            .thenComparing(order -> order.type == OrderType.LIMIT)
            .thenComparingLong(order -> order.side == Side.BUY ? -order.price : order.price)
            .thenComparingLong(order -> order.arrival);

    final long id;
    final String account;
    final Side side;
    final OrderType type;
    final boolean byAmount;
    Instructions with;
    long price;
    long remaining;
    long visible;
    long filled;
    long budget;
    long arrival;
    boolean waiting;

    NaiveOrder(RestingOrder order) {
        id = order.id();
        account = order.account();
        side = order.side();
        type = order.type();
        byAmount = order.byAmount();
        with = order.instructions();
        price = order.priceUnits();
        remaining = order.remainingUnits();
        visible = order.visibleUnits();
        filled = order.filledUnits();
        budget = order.budgetUnits();
        arrival = order.arrival();
        waiting = order.waiting();
    }

    NaiveOrder(IncomingOrder order) {
        this(new RestingOrder(order.id(), order.account(), order.side(), order.type(), order.priceUnits(), order.quantityUnits(), 0, 0,
                order.spendLimitUnits(), order.isByAmount(), 0, false, order.instructions()));
    }

    /** What it is now, for others to keep. */
    RestingOrder now() {
        return new RestingOrder(id, account, side, type, price, remaining, visible, filled, budget, byAmount, arrival, waiting, with);
    }

    /** What it would be after an amendment. */
    NaiveOrder amended(Amendment by) {
        NaiveOrder after = new NaiveOrder(now());
        after.price = by.priceUnits() == 0 ? price : by.priceUnits();
        after.remaining = by.quantityUnits() == 0 ? remaining : by.quantityUnits() - filled;
        after.visible = Math.min(visible, after.remaining);
        after.with = with.triggeredBy(with.trigger(), by.stopPriceUnits() == 0 ? with.stopPriceUnits() : by.stopPriceUnits())
                .lasting(with.timeInForce(), by.expiresAtMs() == 0 ? with.expiresAtMs() : by.expiresAtMs());
        return after;
    }

    /** Whether it may have the place of what it was before an amendment: it is no larger, and what it is queued by is the same. */
    boolean keepsPlaceOf(NaiveOrder before) {
        return remaining <= before.remaining && with.stopPriceUnits() == before.with.stopPriceUnits() && (price == before.price || waiting);
    }

    boolean isLimited() {
        return budget != IncomingOrder.NO_LIMIT;
    }

    boolean isComplete() {
        return !byAmount && remaining <= 0;
    }

    boolean accepts(long traded) {
        return type == OrderType.MARKET || (side == Side.BUY ? traded <= price : traded >= price);
    }

    boolean isTriggeredBy(long traded) {
        boolean waitsForRise = (with.trigger() == Trigger.STOP) == (side == Side.BUY);
        return waitsForRise ? traded >= with.stopPriceUnits() : traded <= with.stopPriceUnits();
    }

    /** How much of it may trade at a price. */
    long wanted(Market market, long traded) {
        long most = !accepts(traded) ? 0 : byAmount ? Long.MAX_VALUE : remaining;
        return isLimited() ? Math.min(most, market.affordableUnits(budget, traded)) : most;
    }

    /** Takes off what it traded, or would have. */
    void use(long quantity, long total) {
        remaining -= byAmount ? 0 : quantity;
        visible -= Math.min(visible, quantity);
        budget -= isLimited() ? total : 0;
    }
}
