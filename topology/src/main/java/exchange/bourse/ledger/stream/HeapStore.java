package exchange.bourse.ledger.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values, once asked for, are kept decoded in the heap as well, so that what is read with every command is not decoded with
 * every command. All changes go through to the store; a task that starts anew has a new one of these, so after an aborted transaction it is
 * never ahead of what was committed.
 *
 * @param <K> keys as the domain has them
 * @param <V> values as the domain has them
 * @param <S> keys as they are stored
 * @param <T> values as they are stored
 */
final class HeapStore<K, V, S, T> {

    private final KeyValueStore<S, T> store;
    private final Function<K, S> key;
    private final Function<T, V> decode;
    private final Function<V, T> encode;
    private final Map<K, Kept<V, S>> heap = new HashMap<>();

    /** A value, with its key as it is stored. */
    private record Kept<V, S>(V value, S key) {}

    HeapStore(KeyValueStore<S, T> store, Function<K, S> key, Function<T, V> decode, Function<V, T> encode) {
        this.store = store;
        this.key = key;
        this.decode = decode;
        this.encode = encode;
    }

    @Nullable
    V get(K of) {
        Kept<V, S> known = heap.get(of);
        if (known != null) {
            return known.value();
        }
        S storedKey = key.apply(of);
        T stored = store.get(storedKey);
        if (stored == null) {
            return null;
        }
        V value = decode.apply(stored);
        heap.put(of, new Kept<>(value, storedKey));
        return value;
    }

    void put(K of, V value) {
        Kept<V, S> now = heap.compute(of, (_, before) -> new Kept<>(value, before == null ? key.apply(of) : before.key()));
        store.put(now.key(), encode.apply(value));
    }

    /** Keys are no longer equal to what they were; what is asked for is decoded anew. */
    void forgetDecoded() {
        heap.clear();
    }

    void delete(K of) {
        heap.remove(of);
        // Not delete, which would decode what it deletes.
        store.put(key.apply(of), null);
    }
}
