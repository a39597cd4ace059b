package exchange.bourse.auditor;

import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.stream.EvidenceCodec;
import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.kafka.ClusterAccess;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.TopicScan;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** The committed records of the ledger's topics, from the first, read side by side so that no topic is far ahead of another. */
final class History implements AutoCloseable {

    private static final Duration POLL_TIME = Duration.ofMillis(200);
    private static final Duration STALL_TIME = Duration.ofSeconds(60);
    private static final long AHEAD_MS_MAX = 60_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> timesMs = new HashMap<>();
    private long recordsCount;

    /** Who gets what is read. */
    interface Reader {
        /** Takes in evidence from a partition. */
        void read(int partition, Evidence evidence);
    }

    History(ClusterAccess access) {
        ConfluentSerdes serdes = access.serdes();
        consumer = TopicScan.consumer(access, new ByteArrayDeserializer());
        for (Topic<?> topic : EvidenceCodec.TOPICS) {
            deserializers.put(topic.name(), serdes.deserializer(topic));
            TopicScan.partitions(consumer, topic.name()).forEach(partition -> positions.put(partition, 0L));
        }
        for (Topic<?> topic : List.of(Topics.ASSETS, Topics.MARKETS)) {
            deserializers.put(topic.name(), serdes.deserializer(topic));
        }
    }

    /** Reads what assets and markets there are, of which what matters here never changes. */
    void readDefinitions(Consumer<Evidence> reader) {
        for (Topic<?> topic : List.of(Topics.ASSETS, Topics.MARKETS)) {
            Map<TopicPartition, Long> from = TopicScan.partitions(consumer, topic.name())
                    .stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> 0L));
            TopicScan.read(consumer, from, record -> decode(record, reader));
        }
    }

    /**
     * Reads to what are the ends now, from where it ended before. An end is where its writer committed.
     *
     * @throws TimeoutException if an end is not reached
     */
    void readOn(Reader reader) {
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet());
        long progressNs = System.nanoTime();
        while (ends.keySet().stream().anyMatch(partition -> isUnread(partition, ends))) {
            holdBack(ends);
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIME);
            progressNs = records.isEmpty() ? progressNs : System.nanoTime();
            if (System.nanoTime() - progressNs > STALL_TIME.toNanos()) {
                throw new TimeoutException("the end of %s was not reached".formatted(ends));
            }
            records.forEach(record -> {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    timesMs.put(partition, record.timestamp());
                    decode(record, evidence -> reader.read(record.partition(), evidence));
                    recordsCount++;
                }
            });
        }
        positions.putAll(ends);
    }

    private boolean isUnread(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return consumer.position(partition) < ends.getOrDefault(partition, 0L);
    }

    /** Lets those wait that are ahead of the slowest, or at their end. */
    private void holdBack(Map<TopicPartition, Long> ends) {
        long slowestMs = ends.keySet()
                .stream()
                .filter(partition -> isUnread(partition, ends))
                .mapToLong(partition -> timesMs.getOrDefault(partition, 0L))
                .min()
                .orElse(0);
        Map<Boolean, List<TopicPartition>> waiting = ends.keySet()
                .stream()
                .collect(Collectors.partitioningBy(
                        partition -> !isUnread(partition, ends) || timesMs.getOrDefault(partition, 0L) > slowestMs + AHEAD_MS_MAX));
        consumer.pause(waiting.getOrDefault(true, List.of()));
        consumer.resume(waiting.getOrDefault(false, List.of()));
    }

    private void decode(ConsumerRecord<String, byte[]> record, Consumer<Evidence> reader) {
        SpecificRecord value = value(record);
        Evidence evidence = value == null ? null : EvidenceCodec.decode(value, record.timestamp());
        if (evidence != null) {
            reader.accept(evidence);
        }
    }

    /** A command that cannot be read is one for nobody: its owner passes over it too. */
    private @Nullable SpecificRecord value(ConsumerRecord<String, byte[]> record) {
        Deserializer<? extends SpecificRecord> deserializer = deserializers.get(record.topic());
        if (deserializer == null || record.value() == null) {
            return null;
        }
        try {
            return deserializer.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            if (Topics.named(record.topic()).kind() == Topic.Kind.COMMANDS) {
                return null;
            }
            throw e;
        }
    }

    /** How many records were read. */
    long recordsCount() {
        return recordsCount;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
