package exchange.bourse.engine.pace;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A processor whose transactions end at a pace.
 *
 * @param <KIn> the type of the keys that come in
 * @param <VIn> the type of the values that come in
 * @param <KOut> the type of the keys that go out
 * @param <VOut> the type of the values that go out
 */
public final class PacedProcessor<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

    private final Processor<KIn, VIn, KOut, VOut> processor;
    private final CommitPace pace;
    private ProcessorContext<KOut, VOut> context;

    /** A processor at a pace. */
    public PacedProcessor(Processor<KIn, VIn, KOut, VOut> processor, CommitPace pace) {
        this.processor = processor;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<KOut, VOut> context) {
        this.context = context;
        processor.init(context);
    }

    @Override
    public void process(Record<KIn, VIn> record) {
        pace.handle(context, () -> processor.process(record));
    }

    @Override
    public void close() {
        processor.close();
    }
}
