package exchange.bourse.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds few of many things that still fail together: it leaves out ever smaller parts as long as the rest fails. */
final class Shrinking {

    private Shrinking() {
    }

    static <T> List<T> fewest(List<T> failing, Predicate<List<T>> fails) {
        List<T> few = new ArrayList<>(failing);
        for (int part = few.size() / 2; part > 0; part /= 2) {
            for (int start = Math.max(0, few.size() - part); start >= 0; start -= part) {
                List<T> less = new ArrayList<>(few.subList(0, start));
                less.addAll(few.subList(Math.min(few.size(), start + part), few.size()));
                if (fails.test(less)) {
                    few = less;
                }
            }
        }
        return few;
    }
}
