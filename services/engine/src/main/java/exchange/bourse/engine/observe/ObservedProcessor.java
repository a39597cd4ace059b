package exchange.bourse.engine.observe;

import exchange.bourse.stream.DelegatingContext;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A processor whose observer is told what it is given and what it says.
 *
 * @param <KIn> the type of the keys that come in
 * @param <VIn> the type of the values that come in
 * @param <KOut> the type of the keys that go out
 * @param <VOut> the type of the values that go out
 */
final class ObservedProcessor<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

    private final Processor<KIn, VIn, KOut, VOut> processor;
    private final StageObserver observer;
    private @Nullable TaskId task;

    ObservedProcessor(Processor<KIn, VIn, KOut, VOut> processor, StageObserver observer) {
        this.processor = processor;
        this.observer = observer;
    }

    @Override
    public void init(ProcessorContext<KOut, VOut> context) {
        task = context.taskId();
        processor.init(new DelegatingContext<>(context) {
            @Override
            public <K extends KOut, V extends VOut> void forward(Record<K, V> record) {
                super.forward(record);
                said(context, record.value());
            }

            @Override
            public <K extends KOut, V extends VOut> void forward(Record<K, V> record, String childName) {
                super.forward(record, childName);
                said(context, record.value());
            }
        });
    }

    private void said(ProcessorContext<?, ?> context, @Nullable Object value) {
        SpecificRecord event = Content.of(value);
        if (event != null) {
            observer.said(context, event);
        }
    }

    @Override
    public void process(Record<KIn, VIn> record) {
        SpecificRecord command = Content.of(record.value());
        if (command == null) {
            processor.process(record);
        } else {
            observer.around(command, record, () -> processor.process(record));
        }
    }

    @Override
    public void close() {
        processor.close();
        TaskId left = task;
        if (left != null) {
            observer.left(left.partition());
        }
    }
}
