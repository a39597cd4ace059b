package exchange.bourse.matching.fast;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.matching.IncomingOrder;
import exchange.bourse.matching.OrderView;
import exchange.bourse.matching.RestingOrder;
import org.jspecify.annotations.Nullable;

/** An order as the fast book holds it: a link in its level's queue. Nodes are used again, so nothing may keep one beyond a command. */
final class OrderNode implements OrderView {

    long id;
    String account = "";
    Side side = Side.BUY;
    OrderType type = OrderType.LIMIT;
    long priceUnits;
    long remainingUnits;
    long visibleUnits;
    long filledUnits;
    long budgetUnits;
    boolean byAmount;
    long arrival;
    boolean waiting;
    Instructions instructions = Instructions.PLAIN;

    /** Whether the book lists it as open. */
    boolean open;
    /** What it may trade in an auction. */
    long executableUnits;
    @Nullable
    PriceLevel level;
    @Nullable
    OrderNode ahead;
    @Nullable
    OrderNode behind;

    void become(IncomingOrder order) {
        id = order.id();
        account = order.account();
        side = order.side();
        type = order.type();
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

    void become(RestingOrder order) {
        id = order.id();
        account = order.account();
        side = order.side();
        type = order.type();
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
        return instructions.trigger().waitsForRise(side);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public OrderType type() {
        return type;
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
