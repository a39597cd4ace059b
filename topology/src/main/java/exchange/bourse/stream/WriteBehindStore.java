package exchange.bourse.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A store for what changes with every command: of all values that a key has within a transaction, the one that it has in the end is encoded,
 * stored and logged, when the transaction is committed. That is what Kafka Streams' own cache does, for many times what it costs to put an
 * object into a map: it encodes every value, and keeps an order of use, so that it may be bounded. This one holds what one transaction
 * changes, which is bounded by how long it lasts.
 *
 * <p>It is told of a commit as Kafka Streams' cache is, which needs a class that is not of its public interface.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class WriteBehindStore<K, V> extends WrappedStateStore<KeyValueStore<K, V>, K, V> implements KeyValueStore<K, V> {

    /** In the order in which they were first put, so that a changelog does not depend on hashes. */
    private final Map<K, Changed<V>> changes = new LinkedHashMap<>();

    /** What a key's value is now; null if it has none any more. */
    private record Changed<V>(@Nullable V value) {}

    private WriteBehindStore(KeyValueStore<K, V> store) {
        super(store);
    }

    /** A store as it was to be built, written when a transaction is committed. */
    public static <K, V> StoreBuilder<KeyValueStore<K, V>> of(StoreBuilder<KeyValueStore<K, V>> builder) {
        return new WrappedBuilder<>(builder, WriteBehindStore::new);
    }

    @Override
    public @Nullable V get(K key) {
        Changed<V> changed = changes.get(key);
        return changed == null ? wrapped().get(key) : changed.value();
    }

    @Override
    public void put(K key, @Nullable V value) {
        changes.put(key, new Changed<>(value));
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        V before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<K, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(K key) {
        V before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public KeyValueIterator<K, V> range(K from, K to) {
        flushCache();
        return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<K, V> all() {
        flushCache();
        return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
        flushCache();
        return wrapped().approximateNumEntries();
    }

    /** A transaction is about to be committed. */
    @Override
    public void flushCache() {
        changes.forEach((key, changed) -> wrapped().put(key, changed.value()));
        changes.clear();
        super.flushCache();
    }

    /** A transaction was aborted. */
    @Override
    public void clearCache() {
        changes.clear();
        super.clearCache();
    }

    /** A task that was aborted may begin anew with the same store: what was not committed must not be in it. */
    @Override
    public void close() {
        changes.clear();
        super.close();
    }
}
