package exchange.bourse.matching.fast;

import org.jspecify.annotations.Nullable;

/**
 * Finds open orders by id. A hash table of the orders themselves, without a second array of keys: the order is read anyway, and every place
 * in memory that need not be read counts when there are many. At most half full; a removed order's followers move up.
 */
final class OrderIndex {

    private static final int CAPACITY_START = 1 << 10;
    /** Spreads ids that follow each other (Knuth's multiplicative hashing with the golden ratio). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private @Nullable OrderNode[] table = new @Nullable OrderNode[CAPACITY_START];
    private int shift = Long.numberOfLeadingZeros(CAPACITY_START) + 1;
    private int size;

    int size() {
        return size;
    }

    @Nullable
    OrderNode get(long id) {
        int mask = table.length - 1;
        int place = home(id);
        OrderNode found = table[place];
        while (found != null && found.id != id) {
            place = (place + 1) & mask;
            found = table[place];
        }
        return found;
    }

    /** Adds an order whose id is not there yet. */
    void add(OrderNode order) {
        if (++size * 2 > table.length) {
            grow();
        }
        put(order);
    }

    /** Removes an order that is there. */
    void remove(OrderNode order) {
        int mask = table.length - 1;
        int hole = home(order.id);
        while (table[hole] != order) {
            hole = (hole + 1) & mask;
        }
        int place = (hole + 1) & mask;
        for (OrderNode next = table[place]; next != null; next = table[place]) {
            if (((place - home(next.id)) & mask) >= ((place - hole) & mask)) {
                table[hole] = next;
                hole = place;
            }
            place = (place + 1) & mask;
        }
        table[hole] = null;
        size--;
    }

    private void put(OrderNode order) {
        int mask = table.length - 1;
        int place = home(order.id);
        while (table[place] != null) {
            place = (place + 1) & mask;
        }
        table[place] = order;
    }

    private void grow() {
        @Nullable
        OrderNode[] old = table;
        table = new @Nullable OrderNode[old.length * 2];
        shift--;
        for (OrderNode order : old) {
            if (order != null) {
                put(order);
            }
        }
    }

    private int home(long id) {
        return (int) ((id * GOLDEN) >>> shift);
    }
}
