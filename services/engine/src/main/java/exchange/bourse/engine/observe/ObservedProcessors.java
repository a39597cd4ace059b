package exchange.bourse.engine.observe;

import exchange.bourse.engine.pace.CommitPace;
import exchange.bourse.engine.pace.PacedProcessor;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts an observer around every processor of ours in a topology, and around that the pace of its commits, if it has one; those that Kafka
 * Streams adds for itself stay as they are.
 */
public final class ObservedProcessors implements ProcessorWrapper {

    /** The setting that has the {@link StageObserver}. */
    static final String OBSERVER = "bourse.stage.observer";

    private static final String OURS = "exchange.bourse.";

    private @Nullable StageObserver observer;
    private @Nullable CommitPace pace;

    /** Kafka Streams makes it. */
    public ObservedProcessors() {
    }

    @Override
    public void configure(Map<String, ?> settings) {
        observer = (StageObserver) settings.get(OBSERVER);
        pace = (CommitPace) settings.get(CommitPace.SETTING);
    }

    @Override
    public <KIn, VIn, KOut, VOut> WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(String name,
            ProcessorSupplier<KIn, VIn, KOut, VOut> processors) {
        return ProcessorWrapper.asWrapped(new ProcessorSupplier<>() {
            @Override
            public Processor<KIn, VIn, KOut, VOut> get() {
                return observed(processors.get());
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return processors.stores();
            }
        });
    }

    private <KIn, VIn, KOut, VOut> Processor<KIn, VIn, KOut, VOut> observed(Processor<KIn, VIn, KOut, VOut> processor) {
        StageObserver observing = observer;
        if (observing == null || !processor.getClass().getName().startsWith(OURS)) {
            return processor;
        }
        Processor<KIn, VIn, KOut, VOut> observed = new ObservedProcessor<>(processor, observing);
        return pace == null ? observed : new PacedProcessor<>(observed, pace);
    }

    @Override
    public <KIn, VIn, VOut> WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(String name,
            FixedKeyProcessorSupplier<KIn, VIn, VOut> processors) {
        return ProcessorWrapper.asWrappedFixedKey(processors);
    }
}
