package exchange.bourse.matching;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;

/**
 * An order in a book, or waiting for its trigger beside it: all that is needed to restore it.
 *
 * @param id id of the order
 * @param account owner of the order
 * @param side buy or sell
 * @param type limit or market
 * @param priceUnits its price
 * @param remainingUnits quantity not filled yet; zero for an order sized by amount
 * @param visibleUnits quantity that the public sees
 * @param filledUnits quantity filled so far
 * @param budgetUnits what a market buy may still spend; {@link IncomingOrder#NO_LIMIT} for all other orders
 * @param byAmount whether it is sized by what it may spend
 * @param arrival place among all that ever came to rest or to wait in this book, which is its priority within a price
 * @param waiting whether it waits for its trigger
 * @param instructions how it wants to be treated
 */
public record RestingOrder(long id, String account, Side side, OrderType type, long priceUnits, long remainingUnits, long visibleUnits,
        long filledUnits, long budgetUnits, boolean byAmount, long arrival, boolean waiting,
        Instructions instructions) implements OrderView {

    /** A plain limit order that nothing has been filled of. */
    public RestingOrder(long id, String account, Side side, long priceUnits, long remainingUnits, long arrival) {
        this(id, account, side, OrderType.LIMIT, priceUnits, remainingUnits, remainingUnits, 0, IncomingOrder.NO_LIMIT, false, arrival,
                false, Instructions.PLAIN);
    }

    /** What a view shows now. */
    public static RestingOrder of(OrderView order) {
        return new RestingOrder(order.id(), order.account(), order.side(), order.type(), order.priceUnits(), order.remainingUnits(),
                order.visibleUnits(), order.filledUnits(), order.budgetUnits(), order.byAmount(), order.arrival(), order.waiting(),
                order.instructions());
    }
}
