package exchange.bourse.views;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Merges two iterators that are in the same order, reading each no further than one element ahead.
 *
 * @param <T> the type of the elements
 */
final class MergedIterator<T> implements Iterator<T> {

    private final Iterator<T> left;
    private final Iterator<T> right;
    private final Comparator<T> order;
    private @Nullable T nextLeft;
    private @Nullable T nextRight;

    MergedIterator(Iterator<T> left, Iterator<T> right, Comparator<T> order) {
        this.left = left;
        this.right = right;
        this.order = order;
    }

    @Override
    public boolean hasNext() {
        return nextLeft != null || nextRight != null || left.hasNext() || right.hasNext();
    }

    @Override
    public T next() {
        T first = nextLeft == null && left.hasNext() ? left.next() : nextLeft;
        T second = nextRight == null && right.hasNext() ? right.next() : nextRight;
        boolean takeFirst = first != null && (second == null || order.compare(first, second) <= 0);
        T taken = takeFirst ? first : second;
        nextLeft = takeFirst ? null : first;
        nextRight = takeFirst ? second : null;
        if (taken == null) {
            throw new NoSuchElementException("both iterators are at their end");
        }
        return taken;
    }
}
