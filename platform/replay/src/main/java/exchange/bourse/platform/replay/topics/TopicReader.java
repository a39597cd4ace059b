package exchange.bourse.platform.replay.topics;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads committed events, and nothing else, between two places of a topic. It asks for no group and commits no offsets, so it leaves no
 * trace.
 *
 * @param bootstrapServers the cluster
 * @param registry the schema registry
 */
public record TopicReader(String bootstrapServers, URI registry) {

    private static final Duration POLL_TIME = Duration.ofMillis(200);
    private static final Duration STALL_TIME = Duration.ofSeconds(60);

    /** The first events that are still kept. */
    public Positions beginning(Topic<?> topic) {
        return positions(topic, consumer -> consumer.beginningOffsets(partitions(topic.name(), consumer)));
    }

    /** After the last committed event. */
    public Positions end(Topic<?> topic) {
        return positions(topic, consumer -> consumer.endOffsets(partitions(topic.name(), consumer)));
    }

    /** The first events with this time stamp or a later one. */
    public Positions at(Topic<?> topic, Instant time) {
        return positions(topic, consumer -> {
            List<TopicPartition> partitions = partitions(topic.name(), consumer);
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
            List<TopicPartition> partitions = partitions(from.topic(), consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            from.offsets().forEach((partition, offset) -> consumer.seek(new TopicPartition(from.topic(), partition), offset));
            long progressNs = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(POLL_TIME);
                for (ConsumerRecord<String, GenericRecord> found : records) {
                    if (found.offset() < ends.getOrDefault(new TopicPartition(found.topic(), found.partition()), 0L)) {
                        each.accept(new TopicEvent(found.partition(), found.offset(), found.value()));
                    }
                }
                progressNs = records.isEmpty() ? progressNs : System.nanoTime();
                if (System.nanoTime() - progressNs > STALL_TIME.toNanos()) {
                    throw new ReplayStoppedException("topic %s could not be read to its end".formatted(from.topic()));
                }
            }
            return positions(from.topic(), ends);
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

    private static List<TopicPartition> partitions(String topic, KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(topic).stream().map(partition -> new TopicPartition(topic, partition.partition())).toList();
    }

    private KafkaConsumer<String, GenericRecord> connect() {
        Map<String, Object> settings = new HashMap<>(avroSettings(registry));
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, KafkaAvroDeserializer.class);
        return new KafkaConsumer<>(settings);
    }

    /** How events are decoded: to generic records by the registry's schemas, with decimals and time stamps as such. */
    static Map<String, Object> avroSettings(URI registry) {
        return Map.of("schema.registry.url", registry.toString(), "specific.avro.reader", false, "avro.use.logical.type.converters", true);
    }
}
