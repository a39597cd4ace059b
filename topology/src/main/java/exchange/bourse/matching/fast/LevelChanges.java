package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The levels that a command has changed, with what the public saw before. */
final class LevelChanges {

    private static final int CAPACITY_START = 64;

    private @Nullable PriceLevel[] levels = new @Nullable PriceLevel[CAPACITY_START];
    private Side[] sides = new Side[CAPACITY_START];
    private long[] pricesUnits = new long[CAPACITY_START];
    private long[] beforeUnits = new long[CAPACITY_START];
    private int count;

    /** Notes a level that is about to change. */
    void touch(PriceLevel level) {
        if (level.changeIndex == PriceLevel.UNCHANGED && !level.unpriced) {
            note(level, level.visibleUnits);
        }
    }

    /** Notes a level that is new, or back within one command. */
    void added(PriceLevel level) {
        if (level.unpriced) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (levels[i] == null && pricesUnits[i] == level.priceUnits && sides[i] == level.side) {
                levels[i] = level;
                level.changeIndex = i;
                return;
            }
        }
        note(level, 0);
    }

    /** Forgets a level that is gone; what it was stays noted. */
    void removed(PriceLevel level) {
        if (level.changeIndex != PriceLevel.UNCHANGED) {
            levels[level.changeIndex] = null;
        }
    }

    /** Tells the changes, and forgets them. Returns the last sequence used. */
    long tell(long updates, BookListener listener) {
        sort();
        long sequence = updates;
        for (int i = 0; i < count; i++) {
            PriceLevel level = levels[i];
            long nowUnits = level == null ? 0 : level.visibleUnits;
            if (level != null) {
                level.changeIndex = PriceLevel.UNCHANGED;
                levels[i] = null;
            }
            if (nowUnits != beforeUnits[i]) {
                sequence++;
                listener.levelChanged(sequence, sides[i], pricesUnits[i], nowUnits);
            }
        }
        count = 0;
        return sequence;
    }

    private void note(PriceLevel level, long visibleUnits) {
        if (count == levels.length) {
            levels = Arrays.copyOf(levels, count * 2);
            sides = Arrays.copyOf(sides, count * 2);
            pricesUnits = Arrays.copyOf(pricesUnits, count * 2);
            beforeUnits = Arrays.copyOf(beforeUnits, count * 2);
        }
        levels[count] = level;
        sides[count] = level.side;
        pricesUnits[count] = level.priceUnits;
        beforeUnits[count] = visibleUnits;
        level.changeIndex = count++;
    }

    /** By insertion: a command touches few levels, or many of one side in their order. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            PriceLevel level = levels[i];
            Side side = sides[i];
            long price = pricesUnits[i];
            long before = beforeUnits[i];
            int j = i - 1;
            while (j >= 0 && comesBefore(side, price, sides[j], pricesUnits[j])) {
                levels[j + 1] = levels[j];
                sides[j + 1] = sides[j];
                pricesUnits[j + 1] = pricesUnits[j];
                beforeUnits[j + 1] = beforeUnits[j];
                j--;
            }
            levels[j + 1] = level;
            sides[j + 1] = side;
            pricesUnits[j + 1] = price;
            beforeUnits[j + 1] = before;
        }
    }

    private static boolean comesBefore(Side side, long price, Side otherSide, long otherPrice) {
        if (side != otherSide) {
            return side == Side.BUY;
        }
        return side == Side.BUY ? price > otherPrice : price < otherPrice;
    }
}
