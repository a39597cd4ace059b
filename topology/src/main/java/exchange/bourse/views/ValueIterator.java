package exchange.bourse.views;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of a store's iterator that pass a filter. Closing the store's iterator stays its opener's task.
 *
 * @param <V> the type of the values
 */
final class ValueIterator<V> implements Iterator<V> {

    private final KeyValueIterator<Bytes, V> entries;
    private final Predicate<V> filter;
    private @Nullable V next;

    ValueIterator(KeyValueIterator<Bytes, V> entries, Predicate<V> filter) {
        this.entries = entries;
        this.filter = filter;
    }

    @Override
    public boolean hasNext() {
        while (next == null && entries.hasNext()) {
            V candidate = entries.next().value;
            next = filter.test(candidate) ? candidate : null;
        }
        return next != null;
    }

    @Override
    public V next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no value is left");
        }
        V value = next;
        next = null;
        return value;
    }
}
