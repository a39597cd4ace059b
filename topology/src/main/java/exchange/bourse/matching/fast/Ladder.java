package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one side, sorted so that the best is the last: most changes are near the best price, where there is little to move, and
 * finding a level is a binary search through adjacent numbers. Levels without orders stay for a while, since their prices come back; the
 * best level has orders always.
 */
final class Ladder {

    private static final int CAPACITY_START = 256;
    /** So many empty levels are never too many. */
    private static final int EMPTY_MAX = 8;

    private final Side side;
    private long[] keys = new long[CAPACITY_START];
    private @Nullable PriceLevel[] levels = new @Nullable PriceLevel[CAPACITY_START];
    private int size;
    private int empty;
    private @Nullable PriceLevel[] spare = new @Nullable PriceLevel[CAPACITY_START];
    private int spareCount;

    Ladder(Side side) {
        this.side = side;
    }

    /** How many levels there are, empty ones among them. */
    int size() {
        return size;
    }

    /** A level by its rank, from zero for the worst. All but the best may be empty. */
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
        level.listed = true;
        size++;
    }

    /**
     * Notes that a level has no orders any more. Only the best must have some: others stay where they are, since prices that were used are
     * used again, until they are too many.
     */
    void emptied() {
        empty++;
        while (size > 0 && isEmpty(size - 1)) {
            PriceLevel level = at(--size);
            level.listed = false;
            levels[size] = null;
            empty--;
            if (!level.changed) {
                giveBack(level);
            }
        }
        if (empty > EMPTY_MAX && empty > size / 2) {
            compact();
        }
    }

    /** Notes that an empty level has orders again. */
    void refilled() {
        empty--;
    }

    private void compact() {
        int kept = 0;
        for (int rank = 0; rank < size; rank++) {
            PriceLevel level = at(rank);
            if (isEmpty(rank)) {
                level.listed = false;
                if (!level.changed) {
                    giveBack(level);
                }
            } else {
                keys[kept] = keys[rank];
                levels[kept++] = level;
            }
        }
        Arrays.fill(levels, kept, size, null);
        size = kept;
        empty = 0;
    }

    private boolean isEmpty(int rank) {
        return at(rank).first == null;
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
