package exchange.bourse.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which part of an ordered answer is wanted.
 *
 * @param ascending oldest first, otherwise newest first
 * @param offset how many to leave out, from 0
 * @param limit how many to return at most, from 0
 */
public record Slice(boolean ascending, long offset, int limit) {

    /** How many rows a query may look at, so that a filter that nearly nothing passes does not read all that an account ever did. */
    public static final int SCAN_MAX = 200_000;

    /**
     * Reads no further than the slice needs.
     *
     * @throws ScanLimitException if that is too far
     */
    <T> List<T> of(Iterator<T> ordered, Predicate<T> matches) {
        List<T> result = new ArrayList<>();
        each(ordered, matches, result::add);
        return result;
    }

    /**
     * Gives a consumer what is in the slice, one by one, and reads no further than the slice needs.
     *
     * @throws ScanLimitException if that is too far
     */
    <T> void each(Iterator<T> ordered, Predicate<T> matches, Consumer<T> rows) {
        long skipped = 0;
        int looked = 0;
        int given = 0;
        while (given < limit && ordered.hasNext()) {
            T next = ordered.next();
            if (++looked > SCAN_MAX) {
                throw new ScanLimitException();
            }
            if (!matches.test(next)) {
                continue;
            }
            if (skipped < offset) {
                skipped++;
            } else {
                rows.accept(next);
                given++;
            }
        }
    }
}
