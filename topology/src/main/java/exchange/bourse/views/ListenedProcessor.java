package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lets a writer of views store each record, and tells a listener of it.
 *
 * @param <V> the type of the records
 */
final class ListenedProcessor<V extends SpecificRecord> implements Processor<String, V, Void, Void> {

    private final Topic<V> topic;
    private final Processor<String, V, Void, Void> writer;
    private final ViewListener listener;
    private @Nullable ProcessorContext<Void, Void> context;

    private ListenedProcessor(Topic<V> topic, Processor<String, V, Void, Void> writer, ViewListener listener) {
        this.topic = topic;
        this.writer = writer;
        this.listener = listener;
    }

    /** The writer that a supplier gives, with its stores. */
    static <V extends SpecificRecord> ProcessorSupplier<String, V, Void, Void> supplier(Topic<V> topic,
            ProcessorSupplier<String, V, Void, Void> writers, ViewListener listener) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, V, Void, Void> get() {
                return new ListenedProcessor<>(topic, writers.get(), listener);
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return writers.stores();
            }
        };
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        writer.init(context);
    }

    @Override
    public void process(Record<String, V> record) {
        if (context == null) {
            throw new IllegalStateException("process before init");
        }
        writer.process(record);
        RecordMetadata place = context.recordMetadata().orElseThrow();
        listener.taken(topic, record.value(), place.partition(), place.offset());
    }

    @Override
    public void close() {
        writer.close();
    }
}
