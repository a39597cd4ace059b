package exchange.bourse.platform.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the committed events of one topic, of all partitions, as JSON. It belongs to no consumer group and leaves no trace in the cluster.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, Object> consumer;

    private TopicReader(KafkaConsumer<String, Object> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens a topic.
     *
     * @param topic its name; the topic exists
     * @param fromBeginning whether to begin with the oldest event, or with the next one
     * @param bootstrapServers where Kafka's clients begin
     * @param registryUrl the registry with Confluent's API
     * @throws TimeoutException if the cluster does not answer
     */
    public static TopicReader open(String topic, boolean fromBeginning, String bootstrapServers, String registryUrl) {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(
                Map.of("schema.registry.url", registryUrl, "specific.avro.reader", false, "avro.use.logical.type.converters", true), false);
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        List<TopicPartition> partitions = consumer.partitionsFor(topic)
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy: from now means from this call.
        partitions.forEach(consumer::position);
        return new TopicReader(consumer);
    }

    /** The events that came in; none if there were none for half a second. */
    public List<JsonNode> poll() {
        List<JsonNode> events = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> events.add(json(record)));
        return events;
    }

    private static JsonNode json(ConsumerRecord<String, Object> record) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("topic", record.topic());
        event.put("partition", record.partition());
        event.put("offset", record.offset());
        event.put("time", Instant.ofEpochMilli(record.timestamp()).toString());
        event.put("key", record.key());
        event.set("value", AvroJson.of(record.value()));
        return event;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
