package exchange.bourse.stream;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A persistent store of windows that knows when it is empty.
 *
 * <p>Kafka Streams (4.3.1) keeps with each segment of such a store how far its changelog was read, and of a store without segments it knows
 * nothing. When a task comes back to one it takes the whole task's state for corrupt, throws it away and has the group share out its tasks
 * anew, which may bring the task back to another empty store, and so on: takeovers took half a minute. But what is empty was read up to the
 * beginning, and lacks nothing. A store that was not closed in order is found out by the mark that each segment has, as before.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class EmptyAwareWindowStore<K, V> extends WrappedStateStore<WindowStore<K, V>, Windowed<K>, V> implements WindowStore<K, V> {

    private EmptyAwareWindowStore(WindowStore<K, V> store) {
        super(store);
    }

    /** A store as it was to be built, that knows when it is empty. */
    public static <K, V> StoreBuilder<WindowStore<K, V>> of(StoreBuilder<WindowStore<K, V>> builder) {
        return new WrappedBuilder<>(builder, EmptyAwareWindowStore::new);
    }

    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        Long offset = super.committedOffset(partition);
        return offset == null && isEmpty() ? Long.valueOf(OffsetCheckpoint.OFFSET_UNKNOWN) : offset;
    }

    private boolean isEmpty() {
        try (KeyValueIterator<Windowed<K>, V> all = all()) {
            return !all.hasNext();
        }
    }

    @Override
    public void put(K key, @Nullable V value, long windowStartTimestamp) {
        wrapped().put(key, value, windowStartTimestamp);
    }

    @Override
    public @Nullable V fetch(K key, long time) {
        return wrapped().fetch(key, time);
    }

    @Override
    public WindowStoreIterator<V> fetch(K key, long timeFrom, long timeTo) {
        return wrapped().fetch(key, timeFrom, timeTo);
    }

    @Override
    public KeyValueIterator<Windowed<K>, V> fetch(K keyFrom, K keyTo, long timeFrom, long timeTo) {
        return wrapped().fetch(keyFrom, keyTo, timeFrom, timeTo);
    }

    @Override
    public KeyValueIterator<Windowed<K>, V> fetchAll(long timeFrom, long timeTo) {
        return wrapped().fetchAll(timeFrom, timeTo);
    }

    @Override
    public KeyValueIterator<Windowed<K>, V> all() {
        return wrapped().all();
    }
}
