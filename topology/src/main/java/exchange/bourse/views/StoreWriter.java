package exchange.bourse.views;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Writes each record into one store by a rule.
 *
 * @param <V> the type of the records
 */
final class StoreWriter<V> implements Processor<String, V, Void, Void> {

    private final List<ViewStore<V>> targets;
    private final Rule<V> rule;
    private @Nullable List<KeyValueStore<Bytes, V>> stores;

    private StoreWriter(List<ViewStore<V>> targets, Rule<V> rule) {
        this.targets = targets;
        this.rule = rule;
    }

    /**
     * What a record does to the stores.
     *
     * @param <V> the type of the records
     */
    @FunctionalInterface
    interface Rule<V> {

        /** Writes a record; the stores are in the order in which the writer was given them. */
        void write(V value, List<KeyValueStore<Bytes, V>> stores);
    }

    /** The processor with its stores. */
    static <V> ProcessorSupplier<String, V, Void, Void> supplier(List<ViewStore<V>> targets, Rule<V> rule) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, V, Void, Void> get() {
                return new StoreWriter<>(targets, rule);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                Set<StoreBuilder<?>> builders = new LinkedHashSet<>();
                targets.forEach(target -> builders.add(target.builder()));
                return builders;
            }
        };
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        stores = targets.stream().map(target -> context.<KeyValueStore<Bytes, V>>getStateStore(target.name())).toList();
    }

    @Override
    public void process(Record<String, V> record) {
        if (stores == null) {
            throw new IllegalStateException("process before init");
        }
        rule.write(record.value(), stores);
    }
}
