package exchange.bourse.matching.fast;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The orders that wait for a price, in the order in which a moving price reaches them. */
final class Triggers {

    private final TreeSet<OrderNode> rising = new TreeSet<>(
            Comparator.<OrderNode>comparingLong(order -> order.instructions.stopPriceUnits()).thenComparingLong(order -> order.arrival));
    private final TreeSet<OrderNode> falling = new TreeSet<>(
            Comparator.<OrderNode>comparingLong(order -> -order.instructions.stopPriceUnits()).thenComparingLong(order -> order.arrival));

    void add(OrderNode order) {
        side(order).add(order);
    }

    void remove(OrderNode order) {
        side(order).remove(order);
    }

    boolean isEmpty() {
        return rising.isEmpty() && falling.isEmpty();
    }

    /** Whether a price triggers an order. */
    static boolean reaches(long priceUnits, OrderNode order) {
        long stopUnits = order.instructions.stopPriceUnits();
        return order.waitsForRise() ? priceUnits >= stopUnits : priceUnits <= stopUnits;
    }

    /** Adds all orders that prices between two reached. */
    void collect(long lowUnits, long highUnits, List<OrderNode> reached) {
        for (OrderNode order : rising) {
            if (!reaches(highUnits, order)) {
                break;
            }
            reached.add(order);
        }
        for (OrderNode order : falling) {
            if (!reaches(lowUnits, order)) {
                break;
            }
            reached.add(order);
        }
    }

    Stream<OrderNode> orders() {
        return Stream.concat(rising.stream(), falling.stream()).sorted(Comparator.comparingLong(order -> order.arrival));
    }

    private NavigableSet<OrderNode> side(OrderNode order) {
        return order.waitsForRise() ? rising : falling;
    }
}
