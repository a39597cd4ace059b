package exchange.bourse.verifier;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes recorded commands into another cluster: the same partitions, order, times, headers, keys and bytes. */
final class CommandCopy implements AutoCloseable {

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MS = 5;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    CommandCopy(String bootstrapServers) {
        // One request at a time: of several on their way to a topic that is just being made, the second may be taken before the first.
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Copies the first commands of a partition.
     *
     * @param applied offset behind the last one to copy
     * @return how many there were
     * @throws IllegalStateException if the first ones are not there any more
     * @throws KafkaException if one could not be written
     */
    long copy(LogReader recorded, TopicPartition partition, long applied) {
        if (recorded.begin(partition) > 0) {
            throw new IllegalStateException(
                    "%s begins at offset %d; only a history that is whole can be replayed".formatted(partition, recorded.begin(partition)));
        }
        Iterator<ConsumerRecord<byte[], byte[]>> records = recorded.records(partition, applied);
        long count = 0;
        while (records.hasNext() && failure.get() == null) {
            send(records.next());
            count++;
        }
        producer.flush();
        Exception reason = failure.get();
        if (reason != null) {
            throw new KafkaException("the commands of %s could not be copied".formatted(partition), reason);
        }
        return count;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ConsumerRecord<byte[], byte[]> command) {
        producer.send(new ProducerRecord<>(command.topic(), command.partition(), command.timestamp(), command.key(), command.value(),
                command.headers()), (_, reason) -> failure.compareAndSet(null, reason));
    }

    @Override
    public void close() {
        producer.close();
    }
}
