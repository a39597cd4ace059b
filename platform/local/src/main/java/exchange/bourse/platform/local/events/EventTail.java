package exchange.bourse.platform.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exchange.bourse.platform.kafka.TopicScan;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Follows the committed events of one topic, of all partitions, as JSON.
 */
public final class EventTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, Object> consumer;
    private final Map<TopicPartition, Long> ends;

    private EventTail(KafkaConsumer<String, Object> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
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
    public static EventTail open(String topic, boolean fromBeginning, String bootstrapServers, String registryUrl) {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(
                Map.of("schema.registry.url", registryUrl, "specific.avro.reader", false, "avro.use.logical.type.converters", true), false);
        KafkaConsumer<String, Object> consumer = TopicScan.consumer(bootstrapServers, values);
        List<TopicPartition> partitions = TopicScan.partitions(consumer, topic);
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy: from now means from this call.
        partitions.forEach(consumer::position);
        return new EventTail(consumer, consumer.endOffsets(partitions));
    }

    /** Whether all events that were there at the opening were read. */
    public boolean isPastOpening() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
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
