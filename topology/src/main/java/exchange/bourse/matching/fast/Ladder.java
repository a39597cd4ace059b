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

    /** The rank of the level of an order's price, or -1 minus the rank that it would have. */
    int find(OrderNode order, boolean unpriced) {
        return rank(key(order.priceUnits, unpriced));
    }

    /** A new level for an order's price. */
    PriceLevel take(OrderNode order, boolean unpriced) {
        PriceLevel level = spareCount == 0 ? new PriceLevel() : Objects.requireNonNull(spare[--spareCount]);
        level.become(side, order.priceUnits, unpriced);
        return level;
    }

    /** Puts a level in at its rank. */
    void insert(int rank, PriceLevel level) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
        }
        if (rank < size) {
            System.arraycopy(keys, rank, keys, rank + 1, size - rank);
            System.arraycopy(levels, rank, levels, rank + 1, size - rank);
        }
        keys[rank] = key(level.priceUnits, level.unpriced);
        levels[rank] = level;
        size++;
    }

    /** Takes a level out. It may still be told of; then it is given back. */
    void remove(PriceLevel level) {
        int rank = rank(key(level.priceUnits, level.unpriced));
        size--;
        if (rank < size) {
            System.arraycopy(keys, rank + 1, keys, rank, size - rank);
            System.arraycopy(levels, rank + 1, levels, rank, size - rank);
        }
        levels[size] = null;
    }

    /** Keeps a level that is gone to be used again. */
    void giveBack(PriceLevel level) {
        if (spareCount == spare.length) {
            spare = Arrays.copyOf(spare, spareCount * 2);
        }
        spare[spareCount++] = level;
    }

    /** The place of a key, or -1 minus the place where it belongs. */
    private int rank(long key) {
        if (size == 0 || keys[size - 1] < key) {
            return -1 - size;
        }
        int low = 0;
        int length = size;
        while (length > 1) {
            int half = length >>> 1;
            low = keys[low + half] <= key ? low + half : low;
            length -= half;
        }
        long found = keys[low];
        if (found == key) {
            return low;
        }
        return found < key ? -2 - low : -1 - low;
    }

    /** Rises with what trades first: market orders before all prices. */
    private long key(long priceUnits, boolean unpriced) {
        if (unpriced) {
            return Long.MAX_VALUE;
        }
        return side == Side.BUY ? priceUnits : -priceUnits;
    }
}
