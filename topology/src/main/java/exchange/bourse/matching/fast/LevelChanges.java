package exchange.bourse.matching.fast;

import exchange.bourse.market.Side;
import exchange.bourse.matching.BookListener;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The levels that a command has changed; each remembers what the public saw before. A level that goes is kept until the end of the command,
 * so that it can come back as the same one.
 */
final class LevelChanges {

    private static final int CAPACITY_START = 64;

    private PriceLevel[] levels = new PriceLevel[CAPACITY_START];
    private int count;

    /** Notes a level that is about to change. */
    void touch(PriceLevel level) {
        if (!level.changed) {
            level.changed = true;
            level.toldUnits = level.visibleUnits;
            if (count == levels.length) {
                levels = Arrays.copyOf(levels, count * 2);
            }
            levels[count++] = level;
        }
    }

    /** A level that went in this command, or null. */
    @Nullable
    PriceLevel gone(Ladder ladder, long key) {
        for (int i = 0; i < count; i++) {
            PriceLevel level = levels[i];
            if (!level.listed && level.number == key && level.ladder == ladder) {
                return level;
            }
        }
        return null;
    }

    /** Tells the changes, gives back the levels that are gone, and forgets them all. Returns the last sequence used. */
    long tell(long updates, BookListener listener) {
        long sequence = updates;
        if (count > 1) {
            sort();
        }
        for (int i = 0; i < count; i++) {
            PriceLevel level = levels[i];
            level.changed = false;
            if (level.visibleUnits != level.toldUnits && !level.unpriced()) {
                sequence++;
                listener.levelChanged(sequence, level.ladder.side, level.priceUnits(), level.visibleUnits);
            }
            if (!level.listed) {
                level.ladder.giveBack(level);
            }
        }
        count = 0;
        return sequence;
    }

    /** By insertion: a command touches few levels, or many of one side in their order. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            PriceLevel level = levels[i];
            int j = i - 1;
            while (j >= 0 && comesBefore(level, levels[j])) {
                levels[j + 1] = levels[j];
                j--;
            }
            levels[j + 1] = level;
        }
    }

    private static boolean comesBefore(PriceLevel level, PriceLevel other) {
        return level.ladder == other.ladder ? level.number > other.number : level.ladder.side == Side.BUY;
    }
}
