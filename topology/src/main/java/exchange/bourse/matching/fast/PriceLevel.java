package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the orders at one price of one side. Invariants: the totals are the sums of the orders', and arrivals rise from the first to
 * the last.
 */
final class PriceLevel {

    Side side = Side.BUY;
    long priceUnits;
    /** Whether its orders are market orders, which gather in an auction and which the public does not see. */
    boolean unpriced;
    long visibleUnits;
    long totalUnits;
    /** Whether the command at hand has changed it, and what the public saw before. */
    boolean changed;
    long toldUnits;
    /** Whether it has a place in its ladder. */
    boolean listed;
    @Nullable
    OrderNode first;
    @Nullable
    OrderNode last;

    void become(Side ofSide, long price, boolean ofMarketOrders) {
        side = ofSide;
        priceUnits = price;
        unpriced = ofMarketOrders;
        visibleUnits = 0;
        totalUnits = 0;
        changed = false;
        listed = false;
        toldUnits = 0;
        first = null;
        last = null;
    }

    void append(OrderNode order) {
        OrderNode before = last;
        order.level = this;
        order.ahead = before;
        order.behind = null;
        if (before == null) {
            first = order;
        } else {
            before.behind = order;
        }
        last = order;
        visibleUnits += order.visibleUnits;
        totalUnits += order.remainingUnits;
    }

    void remove(OrderNode order) {
        OrderNode ahead = order.ahead;
        OrderNode behind = order.behind;
        if (ahead == null) {
            first = behind;
        } else {
            ahead.behind = behind;
        }
        if (behind == null) {
            last = ahead;
        } else {
            behind.ahead = ahead;
        }
        order.level = null;
        order.ahead = null;
        order.behind = null;
        visibleUnits -= order.visibleUnits;
        totalUnits -= order.remainingUnits;
    }
}
