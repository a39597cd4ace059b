package exchange.bourse.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which part of an ordered answer is wanted.
 *
 * @param ascending oldest first, otherwise newest first
 * @param offset how many to leave out, from 0
 * @param limit how many to return at most, from 0
 */
public record Slice(boolean ascending, long offset, int limit) {

    /** Reads no further than the slice needs. */
    <T> List<T> of(Iterator<T> ordered, Predicate<T> matches) {
        List<T> result = new ArrayList<>();
        long skipped = 0;
        while (result.size() < limit && ordered.hasNext()) {
            T next = ordered.next();
            if (!matches.test(next)) {
                continue;
            }
            if (skipped < offset) {
                skipped++;
            } else {
                result.add(next);
            }
        }
        return result;
    }
}
