package exchange.bourse.stream;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Gives all that a processor says the trace of the command for which it says it, to the byte: so a trace goes from a client's request to all
 * that came of it, and a replay, which has the commands' headers, gives the same headers again. Of a command without a trace nothing is said
 * with one.
 *
 * @param <KIn> the type of the commands' keys
 * @param <VIn> the type of the commands
 * @param <KOut> the type of the events' keys
 * @param <VOut> the type of the events
 */
public final class TracedProcessor<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

    /** The header that names a trace and the span in it that led to the record; as W3C's Trace Context has it. */
    public static final String TRACE = "traceparent";

    private final Processor<KIn, VIn, KOut, VOut> processor;
    private @Nullable Header trace;

    private TracedProcessor(Processor<KIn, VIn, KOut, VOut> processor) {
        this.processor = processor;
    }

    /** The processors that a supplier gives, with its stores. */
    public static <KIn, VIn, KOut, VOut> ProcessorSupplier<KIn, VIn, KOut, VOut> supplier(
            ProcessorSupplier<KIn, VIn, KOut, VOut> processors) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<KIn, VIn, KOut, VOut> get() {
                return new TracedProcessor<>(processors.get());
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return processors.stores();
            }
        };
    }

    @Override
    public void init(ProcessorContext<KOut, VOut> context) {
        processor.init(new DelegatingContext<>(context) {
            @Override
            public <K extends KOut, V extends VOut> void forward(Record<K, V> record) {
                super.forward(traced(record));
            }

            @Override
            public <K extends KOut, V extends VOut> void forward(Record<K, V> record, String childName) {
                super.forward(traced(record), childName);
            }
        });
    }

    private <K, V> Record<K, V> traced(Record<K, V> record) {
        Header named = trace;
        return named == null ? record : record.withHeaders(new RecordHeaders(List.of(named)));
    }

    @Override
    public void process(Record<KIn, VIn> record) {
        trace = record.headers().lastHeader(TRACE);
        processor.process(record);
        trace = null;
    }

    @Override
    public void close() {
        processor.close();
    }
}
