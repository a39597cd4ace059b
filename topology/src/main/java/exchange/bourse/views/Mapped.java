package exchange.bourse.views;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a function makes of the elements of an iterator, without those of which it makes nothing. Closing what it reads from stays the task
 * of whoever opened that.
 *
 * @param <S> the type of the elements
 * @param <T> the type of what the function makes
 */
final class Mapped<S, T> implements Iterator<T> {

    private final Iterator<S> from;
    private final Function<S, @Nullable T> function;
    private @Nullable T next;

    Mapped(Iterator<S> from, Function<S, @Nullable T> function) {
        this.from = from;
        this.function = function;
    }

    @Override
    public boolean hasNext() {
        while (next == null && from.hasNext()) {
            next = function.apply(from.next());
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no element is left");
        }
        T made = next;
        next = null;
        return made;
    }
}
