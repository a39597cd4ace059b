package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one side, sorted so that the best is the last. Most changes are near the best price, where there is little to move; finding
 * a level is a binary search through adjacent numbers.
 */
final class Ladder {

    private static final int CAPACITY_START = 256;

    private final Side side;
    private long[] keys = new long[CAPACITY_START];
    private @Nullable PriceLevel[] levels = new @Nullable PriceLevel[CAPACITY_START];
    private int size;
    private @Nullable PriceLevel[] spare = new @Nullable PriceLevel[CAPACITY_START];
    private int spareCount;

    Ladder(Side side) {
        this.side = side;
    }

    int size() {
        return size;
    }

    /** A level by its rank, from zero for the worst. */
    PriceLevel at(int rank) {
        return Objects.requireNonNull(levels[rank]);
    }

    @Nullable
    PriceLevel best() {
        return size == 0 ? null : levels[size - 1];
    }

    /** The level of an order's price, or null. */
    @Nullable
    PriceLevel find(OrderNode order, boolean unpriced) {
        int rank = rank(key(order.priceUnits, unpriced));
        return rank < 0 ? null : levels[rank];
    }

    /** A new level for an order's price, which must not have one. */
    PriceLevel add(OrderNode order, boolean unpriced) {
        PriceLevel level = spareCount == 0 ? new PriceLevel() : Objects.requireNonNull(spare[--spareCount]);
        level.become(side, order.priceUnits, unpriced);
        long key = key(order.priceUnits, unpriced);
        int place = -1 - rank(key);
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(levels, place, levels, place + 1, size - place);
        keys[place] = key;
        levels[place] = level;
        size++;
        return level;
    }

    void remove(PriceLevel level) {
        int rank = rank(key(level.priceUnits, level.unpriced));
        size--;
        System.arraycopy(keys, rank + 1, keys, rank, size - rank);
        System.arraycopy(levels, rank + 1, levels, rank, size - rank);
        levels[size] = null;
        if (spareCount == spare.length) {
            spare = Arrays.copyOf(spare, spareCount * 2);
        }
        spare[spareCount++] = level;
    }

    /** The place of a key, or -1 minus the place where it belongs. */
    private int rank(long key) {
        int low = 0;
        int high = size - 1;
        if (high >= 0 && keys[high] <= key) {
            return keys[high] == key ? high : -1 - size;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = keys[middle];
            if (found < key) {
                low = middle + 1;
            } else if (found > key) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1 - low;
    }

    /** Rises with what trades first: market orders before all prices. */
    private long key(long priceUnits, boolean unpriced) {
        if (unpriced) {
            return Long.MAX_VALUE;
        }
        return side == Side.BUY ? priceUnits : -priceUnits;
    }
}
