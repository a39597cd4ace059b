package exchange.bourse.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The rows of a range of keys, in the order of the keys over all stores that they are in. To be closed.
 *
 * @param <V> the type of the rows
 */
final class KeyRange<V> implements Iterator<KeyValue<Bytes, V>>, AutoCloseable {

    private final List<KeyValueIterator<Bytes, V>> parts = new ArrayList<>();
    private final Iterator<KeyValue<Bytes, V>> merged;

    /**
     * Opens a range; one that ends before it begins is empty.
     *
     * @param stores where the rows are: one for each partition, or one for all if the range is within a partition
     */
    KeyRange(List<ReadOnlyKeyValueStore<Bytes, V>> stores, Bytes first, Bytes last, boolean ascending) {
        Comparator<KeyValue<Bytes, V>> upwards = Comparator.comparing(row -> row.key);
        Comparator<KeyValue<Bytes, V>> order = ascending ? upwards : upwards.reversed();
        Iterator<KeyValue<Bytes, V>> rows = List.<KeyValue<Bytes, V>>of().iterator();
        try {
            for (ReadOnlyKeyValueStore<Bytes, V> store : first.compareTo(last) > 0 ? List.<ReadOnlyKeyValueStore<Bytes, V>>of() : stores) {
                KeyValueIterator<Bytes, V> part = ascending ? store.range(first, last) : store.reverseRange(first, last);
                parts.add(part);
                rows = parts.size() == 1 ? part : new MergedIterator<>(rows, part, order);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        merged = rows;
    }

    @Override
    public boolean hasNext() {
        return merged.hasNext();
    }

    @Override
    public KeyValue<Bytes, V> next() {
        return merged.next();
    }

    @Override
    public void close() {
        parts.forEach(KeyValueIterator::close);
    }
}
