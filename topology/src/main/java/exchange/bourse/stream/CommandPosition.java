package exchange.bourse.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * How far a task has applied its partition of a command topic, kept in the same transaction as what the commands changed.
 *
 * <p>Kafka keeps a group's position apart from its stores, and may lose it (after {@code offsets.retention.minutes}, or by an operator's
 * hand); a task would then begin again and apply history to a state that has it already. This refuses to.
 */
public final class CommandPosition {

    private static final int ONLY_KEY = 0;

    private static final long NOTHING = -1;

    private final KeyValueStore<Integer, Long> store;
    private long applied;

    /** The position in a task's store of a name. */
    public CommandPosition(ProcessorContext<?, ?> context, String storeName) {
        store = context.getStateStore(storeName);
        Long stored = store.get(ONLY_KEY);
        applied = stored == null ? NOTHING : stored;
    }

    /** The store to declare for it: of all positions of a transaction only the last is written. */
    public static StoreBuilder<?> builder(String storeName) {
        return WriteBehindStore.of(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(storeName), Serdes.Integer(), Serdes.Long()));
    }

    /**
     * Goes on to the record that is about to be applied.
     *
     * @throws IllegalStateException if it, or one after it, was applied before
     */
    public void advance(RecordMetadata record) {
        if (record.offset() <= applied) {
            throw new IllegalStateException("record %d of %s-%d was applied before, up to %d; the group's position was lost or moved back"
                    .formatted(record.offset(), record.topic(), record.partition(), applied));
        }
        applied = record.offset();
        store.put(ONLY_KEY, applied);
    }
}
