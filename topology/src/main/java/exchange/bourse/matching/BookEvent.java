package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Side;

/** What happens in a book. */
public sealed interface BookEvent {

    /**
     * Two orders matched.
     *
     * @param sequence place among the market's trades, from 1
     * @param maker the order that rested, as it is after the trade
     * @param taker the order that caused the trade
     * @param priceUnits price, that of the maker
     * @param quantityUnits quantity
     * @param totalUnits price times quantity, in quote units, rounded down
     */
    record Traded(long sequence, RestingOrder maker, IncomingOrder taker, long priceUnits, long quantityUnits,
            long totalUnits) implements BookEvent {}

    /**
     * The rest of a limit order came to rest.
     *
     * @param order the order in the book
     */
    record Rested(RestingOrder order) implements BookEvent {}

    /**
     * An order left the book, or never came in, with something unfilled.
     *
     * @param orderId the order
     * @param account owner of the order
     * @param remainingUnits quantity that will not be filled
     * @param reason why
     */
    record Closed(long orderId, String account, long remainingUnits, CloseReason reason) implements BookEvent {}

    /**
     * A price level changed.
     *
     * @param sequence place among the book's level changes, from 1
     * @param side side of the level
     * @param priceUnits price of the level
     * @param quantityUnits quantity of all its orders from now on; zero when it is gone
     */
    record LevelChanged(long sequence, Side side, long priceUnits, long quantityUnits) implements BookEvent {}
}
