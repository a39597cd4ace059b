package exchange.bourse.gateway;

import exchange.bourse.views.Books;
import exchange.bourse.views.ViewReader;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** A view's store in memory, for what needs no log. */
public final class MapStore<V> implements ReadOnlyKeyValueStore<String, V> {

    private final Map<String, V> values = new ConcurrentSkipListMap<>();

    /** Puts a value in. */
    public void put(String key, V value) {
        values.put(key, value);
    }

    /** Reads from stores by their names. */
    public static ViewReader reader(Map<String, MapStore<?>> stores) {
        return new ViewReader() {
            @Override
            @SuppressWarnings("unchecked")
            public <K, W> ReadOnlyKeyValueStore<K, W> store(String name) {
                return (ReadOnlyKeyValueStore<K, W>) Objects.requireNonNull(stores.get(name), name);
            }

            @Override
            public Books books() {
                return new Books();
            }
        };
    }

    @Override
    public @Nullable V get(String key) {
        return values.get(key);
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, V> all() {
        Iterator<Map.Entry<String, V>> entries = values.entrySet().iterator();
        return new KeyValueIterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public KeyValue<String, V> next() {
                Map.Entry<String, V> entry = entries.next();
                return KeyValue.pair(entry.getKey(), entry.getValue());
            }

            @Override
            public String peekNextKey() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    @Override
    public long approximateNumEntries() {
        return values.size();
    }
}
