package exchange.bourse.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reading committed records, all partitions of a topic, from outside of any consumer group: it commits no offsets and leaves no trace in
 * the cluster.
 */
public final class TopicScan {

    private static final Duration POLL_TIME = Duration.ofMillis(200);
    private static final Duration STALL_TIME = Duration.ofSeconds(60);

    private TopicScan() {
    }

    /**
     * Opens a consumer, which is the caller's to close.
     *
     * @param access the cluster
     * @param values decodes the values, which may be null; the keys are text
     */
    public static <V> KafkaConsumer<String, V> consumer(ClusterAccess access, Deserializer<V> values) {
        return consumer(access.client(), values);
    }

    /**
     * Opens a consumer on a cluster that lets everybody in.
     *
     * @param bootstrapServers the cluster
     * @param values decodes the values, which may be null; the keys are text
     */
    public static <V> KafkaConsumer<String, V> consumer(String bootstrapServers, Deserializer<V> values) {
        return consumer(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), values);
    }

    private static <V> KafkaConsumer<String, V> consumer(Map<String, Object> client, Deserializer<V> values) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), values);
    }

    /** The partitions of a topic. */
    public static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(partition -> new TopicPartition(topic, partition.partition())).toList();
    }

    /**
     * Reads a topic to what is committed now, each partition in its order.
     *
     * @param from where to begin, for every partition of the topic
     * @return where the next scan goes on
     * @throws TimeoutException if the end is not reached
     */
    public static <V> Map<TopicPartition, Long> read(KafkaConsumer<String, V> consumer, Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, V>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long progressNs = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, V> records = consumer.poll(POLL_TIME);
            for (ConsumerRecord<String, V> found : records) {
                if (found.offset() < ends.getOrDefault(new TopicPartition(found.topic(), found.partition()), 0L)) {
                    each.accept(found);
                }
            }
            progressNs = records.isEmpty() ? progressNs : System.nanoTime();
            if (System.nanoTime() - progressNs > STALL_TIME.toNanos()) {
                throw new TimeoutException("the end of %s was not reached".formatted(ends));
            }
        }
        return ends;
    }
}
