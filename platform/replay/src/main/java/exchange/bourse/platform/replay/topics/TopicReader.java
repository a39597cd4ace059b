package exchange.bourse.platform.replay.topics;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.platform.kafka.TopicScan;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads committed events, and nothing else, between two places of a topic.
 *
 * @param bootstrapServers the cluster
 * @param registry the schema registry
 */
public record TopicReader(String bootstrapServers, URI registry) {

    /** The first events that are still kept. */
    public Positions beginning(Topic<?> topic) {
        return positions(topic, consumer -> consumer.beginningOffsets(TopicScan.partitions(consumer, topic.name())));
    }

    /** After the last committed event. */
    public Positions end(Topic<?> topic) {
        return positions(topic, consumer -> consumer.endOffsets(TopicScan.partitions(consumer, topic.name())));
    }

    /** The first events with this time stamp or a later one. */
    public Positions at(Topic<?> topic, Instant time) {
        return positions(topic, consumer -> {
            List<TopicPartition> partitions = TopicScan.partitions(consumer, topic.name());
            Map<TopicPartition, Long> found = new HashMap<>(consumer.endOffsets(partitions));
            Map<TopicPartition, Long> times = partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> time.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach((partition, first) -> {
                if (first != null) {
                    found.put(partition, first.offset());
                }
            });
            return found;
        });
    }

    /**
     * Reads from a place to what is committed now, each partition in its order.
     *
     * @return the place after the last event that was read
     * @throws ReplayStoppedException if the topic cannot be read to its end
     */
    public Positions read(Positions from, Consumer<TopicEvent> each) {
        try (KafkaConsumer<String, GenericRecord> consumer = connect()) {
            Map<TopicPartition, Long> offsets = from.offsets()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(entry -> new TopicPartition(from.topic(), entry.getKey()), Map.Entry::getValue));
            return positions(from.topic(), TopicScan.read(consumer, offsets,
                    found -> each.accept(new TopicEvent(found.partition(), found.offset(), found.value()))));
        } catch (TimeoutException e) {
            throw new ReplayStoppedException("topic %s could not be read: %s".formatted(from.topic(), e.getMessage()), e);
        }
    }

    private Positions positions(Topic<?> topic, Function<KafkaConsumer<?, ?>, Map<TopicPartition, Long>> question) {
        try (KafkaConsumer<String, GenericRecord> consumer = connect()) {
            return positions(topic.name(), question.apply(consumer));
        }
    }

    private static Positions positions(String topic, Map<TopicPartition, Long> offsets) {
        return new Positions(topic,
                offsets.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().partition(), Map.Entry::getValue)));
    }

    private KafkaConsumer<String, GenericRecord> connect() {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(avroSettings(registry), false);
        return TopicScan.consumer(bootstrapServers, (topic, bytes) -> (GenericRecord) values.deserialize(topic, bytes));
    }

    /** How events are decoded: to generic records by the registry's schemas, with decimals and time stamps as such. */
    static Map<String, Object> avroSettings(URI registry) {
        return Map.of("schema.registry.url", registry.toString(), "specific.avro.reader", false, "avro.use.logical.type.converters", true);
    }
}
