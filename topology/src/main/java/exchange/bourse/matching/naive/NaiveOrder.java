package exchange.bourse.matching.naive;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;

/** An order in the naive book: what it is, and what has become of it. */
final class NaiveOrder implements OrderView {

    private RestingOrder now;

    NaiveOrder(RestingOrder order) {
        now = order;
    }

    static NaiveOrder of(IncomingOrder order) {
        return new NaiveOrder(new RestingOrder(order.id(), order.account(), order.side(), order.type(), order.priceUnits(),
                order.quantityUnits(), 0, 0, order.spendLimitUnits(), order.isByAmount(), 0, false, order.instructions()));
    }

    boolean isLimited() {
        return budgetUnits() != IncomingOrder.NO_LIMIT;
    }

    boolean isComplete() {
        return !byAmount() && remainingUnits() == 0;
    }

    /** Uses up a quantity, hidden or shown, and what it costs. */
    void use(long quantityUnits, long totalUnits) {
        long remaining = byAmount() ? 0 : remainingUnits() - quantityUnits;
        long visible = Math.max(0, visibleUnits() - quantityUnits);
        long budget = isLimited() ? budgetUnits() - totalUnits : budgetUnits();
        change(priceUnits(), remaining, visible, filledUnits(), budget, arrival(), waiting(), instructions());
    }

    void fill(long quantityUnits) {
        change(priceUnits(), remainingUnits(), visibleUnits(), filledUnits() + quantityUnits, budgetUnits(), arrival(), waiting(),
                instructions());
    }

    /** Takes a new place, at the back. */
    void arrive(long arrival, boolean wait) {
        long visible = wait ? 0 : instructions().shownUnits(remainingUnits());
        change(priceUnits(), remainingUnits(), visible, filledUnits(), budgetUnits(), arrival, wait, instructions());
    }

    /** Leaves its queue. */
    void leave() {
        change(priceUnits(), remainingUnits(), 0, filledUnits(), budgetUnits(), arrival(), false, instructions());
    }

    void revise(long priceUnits, long remainingUnits, Instructions instructions) {
        change(priceUnits, remainingUnits, Math.min(visibleUnits(), remainingUnits), filledUnits(), budgetUnits(), arrival(), waiting(),
                instructions);
    }

    private void change(long price, long remaining, long visible, long filled, long budget, long arrival, boolean waiting,
            Instructions instructions) {
        now = new RestingOrder(id(), account(), side(), type(), price, remaining, visible, filled, budget, byAmount(), arrival, waiting,
                instructions);
    }

    /** What it is now. */
    RestingOrder now() {
        return now;
    }

    NaiveOrder copy() {
        return new NaiveOrder(now);
    }

    @Override
    public long id() {
        return now.id();
    }

    @Override
    public String account() {
        return now.account();
    }

    @Override
    public Side side() {
        return now.side();
    }

    @Override
    public OrderType type() {
        return now.type();
    }

    @Override
    public long priceUnits() {
        return now.priceUnits();
    }

    @Override
    public long remainingUnits() {
        return now.remainingUnits();
    }

    @Override
    public long visibleUnits() {
        return now.visibleUnits();
    }

    @Override
    public long filledUnits() {
        return now.filledUnits();
    }

    @Override
    public long budgetUnits() {
        return now.budgetUnits();
    }

    @Override
    public boolean byAmount() {
        return now.byAmount();
    }

    @Override
    public long arrival() {
        return now.arrival();
    }

    @Override
    public boolean waiting() {
        return now.waiting();
    }

    @Override
    public Instructions instructions() {
        return now.instructions();
    }
}
