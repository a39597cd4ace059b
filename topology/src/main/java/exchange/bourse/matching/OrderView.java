package exchange.bourse.matching;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;

/** An order as a book has it at this moment. A view that a listener is given is good until the listener returns. */
public interface OrderView {

    /** Id of the order. */
    long id();

    /** Owner of the order. */
    String account();

    /** Buy or sell. */
    Side side();

    /** Limit or market. */
    OrderType type();

    /** Limit price; zero for market orders. */
    long priceUnits();

    /** Quantity not filled yet, shown and hidden; zero for an order sized by amount. */
    long remainingUnits();

    /** Quantity that the public sees. */
    long visibleUnits();

    /** Quantity filled so far. */
    long filledUnits();

    /** What a market buy may still spend, in quote units; {@link IncomingOrder#NO_LIMIT} for all other orders. */
    long budgetUnits();

    /** Whether it is sized by what it may spend. */
    boolean byAmount();

    /** Place among all that ever came to rest or to wait in this book, which is its priority within a price. */
    long arrival();

    /** Whether it waits for its trigger, outside the book. */
    boolean waiting();

    /** How it wants to be treated. */
    Instructions instructions();
}
