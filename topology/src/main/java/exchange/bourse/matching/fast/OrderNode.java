package exchange.bourse.matching.fast;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;
import org.jspecify.annotations.Nullable;

/** An order as the fast book holds it: a link in its level's queue. Nodes are used again, so nothing may keep one beyond a command. */
final class OrderNode extends Entry implements OrderView {

    String account = "";
    /** Its side of the book. */
    Ladder ladder;
    /** Whether it is a market order. */
    boolean unpriced;
    long priceUnits;
    long remainingUnits;
    long visibleUnits;
    long arrival;
    long filledUnits;
    long budgetUnits;
    boolean byAmount;
    boolean waiting;
    Instructions instructions = Instructions.PLAIN;

    /** Whether the book lists it as open. */
    boolean open;
    /** The level in whose queue it is, or null. */
    @Nullable
    PriceLevel level;

    OrderNode(Ladder ladder) {
        this.ladder = ladder;
    }

    void become(IncomingOrder order, Ladder itsLadder) {
        number = order.id();
        account = order.account();
        ladder = itsLadder;
        unpriced = order.type() == OrderType.MARKET;
        priceUnits = order.priceUnits();
        remainingUnits = order.quantityUnits();
        visibleUnits = 0;
        filledUnits = 0;
        budgetUnits = order.spendLimitUnits();
        byAmount = order.isByAmount();
        arrival = 0;
        waiting = false;
        instructions = order.instructions();
    }

    void become(RestingOrder order, Ladder itsLadder) {
        number = order.id();
        account = order.account();
        ladder = itsLadder;
        unpriced = order.type() == OrderType.MARKET;
        priceUnits = order.priceUnits();
        remainingUnits = order.remainingUnits();
        visibleUnits = order.visibleUnits();
        filledUnits = order.filledUnits();
        budgetUnits = order.budgetUnits();
        byAmount = order.byAmount();
        arrival = order.arrival();
        waiting = order.waiting();
        instructions = order.instructions();
    }

    /** Whether nothing more can become of it. */
    boolean isComplete() {
        return remainingUnits == 0 && !byAmount;
    }

    boolean isLimited() {
        return budgetUnits != IncomingOrder.NO_LIMIT;
    }

    boolean waitsForRise() {
        return instructions.trigger().waitsForRise(ladder.side);
    }

    @Override
    public long id() {
        return number;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Side side() {
        return ladder.side;
    }

    @Override
    public OrderType type() {
        return unpriced ? OrderType.MARKET : OrderType.LIMIT;
    }

    @Override
    public long priceUnits() {
        return priceUnits;
    }

    @Override
    public long remainingUnits() {
        return remainingUnits;
    }

    @Override
    public long visibleUnits() {
        return visibleUnits;
    }

    @Override
    public long filledUnits() {
        return filledUnits;
    }

    @Override
    public long budgetUnits() {
        return budgetUnits;
    }

    @Override
    public boolean byAmount() {
        return byAmount;
    }

    @Override
    public long arrival() {
        return arrival;
    }

    @Override
    public boolean waiting() {
        return waiting;
    }

    @Override
    public Instructions instructions() {
        return instructions;
    }
}
