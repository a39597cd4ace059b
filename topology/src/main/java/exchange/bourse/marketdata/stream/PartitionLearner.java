package exchange.bourse.marketdata.stream;

import exchange.bourse.stream.MarketPartitions;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Passes records on and remembers which partition their market lives in, for the sinks downstream.
 *
 * @param <V> the type of the values
 */
final class PartitionLearner<V> implements FixedKeyProcessor<String, V, V> {

    private final MarketPartitions<?> partitions;
    private FixedKeyProcessorContext<String, V> context;

    PartitionLearner(MarketPartitions<?> partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        partitions.learn(record.key(), context.taskId().partition());
        context.forward(record);
    }
}
