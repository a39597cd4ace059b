package exchange.bourse.matching.fast;

import org.jspecify.annotations.Nullable;

/**
 * The queue of the orders at one price of one side. Invariants: the totals are the sums of the orders', and arrivals rise from the first to
 * the last.
 */
final class PriceLevel extends Entry {

    /** Whether its orders buy. Its number is the key of its price on their side. */
    final boolean buys;
    long visibleUnits;
    long totalUnits;
    /** Whether the command at hand has changed it. */
    boolean changed;
    /** Whether it has a place in its ladder. */
    boolean listed;

    PriceLevel(boolean buys) {
        this.buys = buys;
    }

    /** Whether its orders are market orders, which gather in an auction and which the public does not see. */
    boolean unpriced() {
        return number == Ladder.UNPRICED;
    }

    /** Its price; zero for that of market orders. */
    long priceUnits() {
        if (unpriced()) {
            return 0;
        }
        return buys ? number : -number;
    }

    boolean isEmpty() {
        return behind == this;
    }

    /** The order that trades first, or null. */
    @Nullable
    OrderNode first() {
        return order(behind);
    }

    /** The order behind another, or null. */
    static @Nullable OrderNode after(OrderNode order) {
        return order(order.behind);
    }

    void append(OrderNode order) {
        order.level = this;
        order.ahead = ahead;
        order.behind = this;
        ahead.behind = order;
        ahead = order;
        visibleUnits += order.visibleUnits;
        totalUnits += order.remainingUnits;
    }

    void remove(OrderNode order) {
        order.ahead.behind = order.behind;
        order.behind.ahead = order.ahead;
        order.level = null;
        visibleUnits -= order.visibleUnits;
        totalUnits -= order.remainingUnits;
    }

    private static @Nullable OrderNode order(Entry entry) {
        return entry instanceof OrderNode order ? order : null;
    }
}
