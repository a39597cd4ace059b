package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one side, sorted so that the best is the last, since most changes are near the best price, where there is little to move;
 * and an index, so that nothing is searched for a price that has a level. Levels without orders stay for a while, since their prices come
 * back; the best level has orders always.
 *
 * <p>A level's key rises with what trades first: the price of a bid, minus the price of an ask, and the highest number for market orders. So
 * the two sides are the same to the processor, which could not guess which one is next.
 */
final class Ladder {

    /** The key of market orders. */
    static final long UNPRICED = Long.MAX_VALUE;

    private static final int CAPACITY_START = 256;
    /** So many empty levels are never too many. */
    private static final int EMPTY_MAX = 8;

    final Side side;
    final Ladder opposite;
    private final long sign;
    private final Index<PriceLevel> byKey = new Index<>();
    private @Nullable PriceLevel[] levels = new @Nullable PriceLevel[CAPACITY_START];
    private int size;
    private int empty;
    private final List<PriceLevel> spare = new ArrayList<>();

    /** The ladder of buyers, with that of sellers opposite. */
    Ladder() {
        side = Side.BUY;
        sign = 1;
        opposite = new Ladder(this);
    }

    private Ladder(Ladder buyers) {
        side = Side.SELL;
        sign = -1;
        opposite = buyers;
    }

    /** The key of a limit price. */
    long key(long priceUnits) {
        return sign * priceUnits;
    }

    /** The key of an order's place. */
    long key(OrderNode order) {
        return order.unpriced ? UNPRICED : key(order.priceUnits);
    }

    /** Whether an order of this side with a key would trade with the opposite side's best level. */
    boolean reaches(long key, PriceLevel best) {
        return best.number >= -key;
    }

    /** How many levels there are, empty ones among them. */
    int size() {
        return size;
    }

    /** All orders, best price first, and of a price the one that comes first. */
    Stream<OrderNode> orders() {
        List<OrderNode> all = new ArrayList<>();
        for (int rank = size() - 1; rank >= 0; rank--) {
            for (OrderNode order = at(rank).first(); order != null; order = PriceLevel.after(order)) {
                all.add(order);
            }
        }
        return all.stream();
    }

    /** The best price that has orders; empty without one. Market orders in an auction have none. */
    OptionalLong bestPriceUnits() {
        return IntStream.iterate(size() - 1, rank -> rank >= 0, rank -> rank - 1)
                .mapToObj(this::at)
                .filter(level -> !level.unpriced() && !level.isEmpty())
                .mapToLong(PriceLevel::priceUnits)
                .findFirst();
    }

    /** A level by its rank, from zero for the worst. All but the best may be empty. */
    PriceLevel at(int rank) {
        return Objects.requireNonNull(levels[rank]);
    }

    @Nullable
    PriceLevel best() {
        return size == 0 ? null : levels[size - 1];
    }

    /** The level of a key, or null. */
    @Nullable
    PriceLevel find(long key) {
        return byKey.get(key);
    }

    /** A new level for a key. */
    PriceLevel take(long key) {
        PriceLevel level = spare.isEmpty() ? new PriceLevel(side == Side.BUY) : spare.removeLast();
        level.number = key;
        return level;
    }

    /** Puts a level in that is not there. */
    void insert(PriceLevel level) {
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, size * 2);
        }
        int rank = size;
        if (size > 0 && at(size - 1).number > level.number) {
            rank = rank(level.number);
            System.arraycopy(levels, rank, levels, rank + 1, size - rank);
        }
        levels[rank] = level;
        level.listed = true;
        byKey.add(level);
        size++;
    }

    /**
     * Notes that a level has no orders any more. Only the best must have some: others stay where they are, since prices that were used are
     * used again, until they are too many.
     */
    void emptied() {
        empty++;
        while (size > 0 && at(size - 1).isEmpty()) {
            PriceLevel level = at(--size);
            levels[size] = null;
            empty--;
            drop(level);
        }
        if (empty > EMPTY_MAX && empty > size / 2) {
            compact();
        }
    }

    /** Notes that an empty level has orders again. */
    void refilled() {
        empty--;
    }

    /** Keeps a level that is gone to be used again. */
    void giveBack(PriceLevel level) {
        spare.add(level);
    }

    private void compact() {
        int kept = 0;
        for (int rank = 0; rank < size; rank++) {
            PriceLevel level = at(rank);
            if (level.isEmpty()) {
                drop(level);
            } else {
                levels[kept++] = level;
            }
        }
        Arrays.fill(levels, kept, size, null);
        size = kept;
        empty = 0;
    }

    private void drop(PriceLevel level) {
        level.listed = false;
        byKey.remove(level);
        if (!level.changed) {
            giveBack(level);
        }
    }

    /** The place where a key belongs that is not the highest. */
    private int rank(long key) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).number < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
