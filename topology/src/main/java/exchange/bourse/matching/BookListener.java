package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;

/**
 * Is told what happens in a book, in the order in which it happens. The orders are views of what the book holds: they show the state after
 * the event, and are good until the method returns. A listener must not give the book commands.
 */
public interface BookListener {

    /**
     * Two orders matched. A maker with nothing remaining is gone.
     *
     * @param sequence place among the market's trades, from 1
     * @param maker the order that rested; in an auction, the one that was there first
     * @param taker the order that caused the trade; in an auction, the one that came later
     * @param priceUnits price, that of the maker or of the auction
     * @param quantityUnits quantity
     * @param totalUnits price times quantity, in quote units, rounded down
     */
    void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits);

    /**
     * An order is in the book from now on, or waits for its trigger, as it is shown: it came, came back after an amendment, or an iceberg
     * showed its next part.
     */
    void rested(OrderView order);

    /** An order that waited was triggered and enters the book now. */
    void triggered(OrderView order);

    /** An order's terms are different from now on; its quantity is what is filled and what remains together. */
    void amended(OrderView order);

    /**
     * An order lost a part that will not be filled, and goes on.
     *
     * @param byUnits quantity that it lost
     * @param totalUnits what that quantity would have cost, in quote units
     */
    void reduced(OrderView order, long byUnits, long totalUnits);

    /** An order left, or never came to rest, with what it shows as remaining unfilled. It is told of no more. */
    void closed(OrderView order, CloseReason reason);

    /**
     * What the public sees at a price changed. Told at the end of a command, once for each level: buys before sells, best prices first.
     *
     * @param sequence place among the book's level changes, from 1
     * @param side side of the level
     * @param priceUnits price of the level
     * @param quantityUnits visible quantity of all its orders from now on; zero when it is gone
     */
    void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits);

    /**
     * The market entered a phase.
     *
     * @param reopenAtMs when an auction ends by itself; zero if it does not
     */
    void phaseChanged(Phase phase, long reopenAtMs);
}
