package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The levels that a command has changed, and what the public saw of each before. A level that goes is kept until the end of the command, so
 * that it can come back as the same one.
 */
final class LevelChanges {

    private static final int CAPACITY_START = 64;

    private final Ladder bids;
    private PriceLevel[] levels = new PriceLevel[CAPACITY_START];
    private long[] toldUnits = new long[CAPACITY_START];
    private int count;

    LevelChanges(Ladder bids) {
        this.bids = bids;
    }

    /** Notes a level that is about to change. */
    void touch(PriceLevel level) {
        if (!level.changed) {
            level.changed = true;
            if (count == levels.length) {
                levels = Arrays.copyOf(levels, count * 2);
                toldUnits = Arrays.copyOf(toldUnits, count * 2);
            }
            levels[count] = level;
            toldUnits[count++] = level.visibleUnits;
        }
    }

    /** A level that went in this command, or null. */
    @Nullable
    PriceLevel gone(Ladder ladder, long key) {
        for (int i = 0; i < count; i++) {
            PriceLevel level = levels[i];
            if (!level.listed && level.number == key && level.buys == (ladder.side == Side.BUY)) {
                return level;
            }
        }
        return null;
    }

    /** Tells the changes, gives back the levels that are gone, and forgets them all. Returns the last sequence used. */
    long tell(long updates, BookListener listener) {
        long sequence = updates;
        if (count == 2) {
            // An order has moved, up as often as down.
            int first = oneIfBelow(levels[0].number, levels[1].number);
            sequence = tell(first, sequence, listener);
            sequence = tell(1 - first, sequence, listener);
        } else {
            sort();
            for (int i = 0; i < count; i++) {
                sequence = tell(i, sequence, listener);
            }
        }
        count = 0;
        return sequence;
    }

    private long tell(int index, long updates, BookListener listener) {
        PriceLevel level = levels[index];
        level.changed = false;
        long sequence = updates;
        if (level.visibleUnits != toldUnits[index] && !level.unpriced()) {
            sequence++;
            listener.levelChanged(sequence, level.buys ? Side.BUY : Side.SELL, level.priceUnits(), level.visibleUnits);
        }
        if (!level.listed) {
            (level.buys ? bids : bids.opposite).giveBack(level);
        }
        return sequence;
    }

    /** By falling number, which is bids before asks. By insertion: a command touches few levels, or many of one side in their order. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            PriceLevel level = levels[i];
            long told = toldUnits[i];
            int j = i;
            for (; j > 0 && level.number > levels[j - 1].number; j--) {
                levels[j] = levels[j - 1];
                toldUnits[j] = toldUnits[j - 1];
            }
            levels[j] = level;
            toldUnits[j] = told;
        }
    }

    /** Whether a number is below another, as 1 or 0: computed, where a branch would be guessed (Hacker's Delight, 2-12). */
    private static int oneIfBelow(long number, long other) {
        return (int) (((number & ~other) | (~(number ^ other) & (number - other))) >>> (Long.SIZE - 1));
    }
}
