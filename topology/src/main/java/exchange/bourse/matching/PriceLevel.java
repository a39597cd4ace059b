package exchange.bourse.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The orders at one price, in the order in which they came. Invariant: the total is the sum of what remains of them. */
final class PriceLevel {

    private final Map<Long, RestingOrder> ordersByArrival = new LinkedHashMap<>();
    private long totalUnits;

    long totalUnits() {
        return totalUnits;
    }

    boolean isEmpty() {
        return ordersByArrival.isEmpty();
    }

    /** The order that trades next. The level must not be empty. */
    RestingOrder first() {
        return ordersByArrival.values().iterator().next();
    }

    /** All orders, the one that trades next first. */
    Stream<RestingOrder> orders() {
        return ordersByArrival.values().stream();
    }

    /** Adds an order behind all others. */
    void append(RestingOrder order) {
        ordersByArrival.put(order.id(), order);
        totalUnits += order.remainingUnits();
    }

    /** Puts an order's new state in its place in the queue, or takes it out when nothing of it remains. */
    void update(RestingOrder before, RestingOrder after) {
        if (after.remainingUnits() == 0) {
            ordersByArrival.remove(after.id());
        } else {
            ordersByArrival.put(after.id(), after);
        }
        totalUnits += after.remainingUnits() - before.remainingUnits();
    }

    /** Takes an order out. */
    void remove(RestingOrder order) {
        ordersByArrival.remove(order.id());
        totalUnits -= order.remainingUnits();
    }
}
