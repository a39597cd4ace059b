package exchange.bourse.views;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Writes each record into stores by a rule.
 *
 * @param <V> the type of the records
 */
final class StoreWriter<V> implements Processor<String, V, Void, Void> {

    private final List<ViewStore<?>> targets;
    private final Rule<V> rule;
    private @Nullable Target target;

    private StoreWriter(List<ViewStore<?>> targets, Rule<V> rule) {
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

        /** Writes a record. */
        void write(V value, Target stores);
    }

    /** What a rule writes to. */
    static final class Target {

        private final ProcessorContext<Void, Void> context;
        private final Map<ViewStore<?>, KeyValueStore<Bytes, ?>> stores = new HashMap<>();

        private Target(ProcessorContext<Void, Void> context, List<ViewStore<?>> targets) {
            this.context = context;
            targets.forEach(target -> stores.put(target, context.getStateStore(target.name())));
        }

        /** A store, one of those that the writer was given. */
        @SuppressWarnings("unchecked")
        <W> KeyValueStore<Bytes, W> of(ViewStore<W> store) {
            return (KeyValueStore<Bytes, W>) Objects.requireNonNull(stores.get(store), store.name());
        }

        /** The record's place in its partition. */
        long offset() {
            return context.recordMetadata().orElseThrow().offset();
        }
    }

    /** The processor with its stores. */
    static <V> ProcessorSupplier<String, V, Void, Void> supplier(Rule<V> rule, ViewStore<?>... targets) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, V, Void, Void> get() {
                return new StoreWriter<>(List.of(targets), rule);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                Set<StoreBuilder<?>> builders = new LinkedHashSet<>();
                List.of(targets).forEach(target -> builders.add(target.builder()));
                return builders;
            }
        };
    }

    /** The processor without its stores, which others share and the topology has. */
    static <V> ProcessorSupplier<String, V, Void, Void> sharing(Rule<V> rule, ViewStore<?>... targets) {
        return () -> new StoreWriter<>(List.of(targets), rule);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        target = new Target(context, targets);
    }

    @Override
    public void process(Record<String, V> record) {
        if (target == null) {
            throw new IllegalStateException("process before init");
        }
        rule.write(record.value(), target);
    }
}
