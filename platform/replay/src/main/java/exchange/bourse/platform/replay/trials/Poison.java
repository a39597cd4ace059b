package exchange.bourse.platform.replay.trials;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.replay.topics.Positions;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Records in the command topics that nobody can read, of several kinds, in every partition.
 *
 * @param bootstrapServers the cluster
 * @param reader reads what became of them
 */
record Poison(String bootstrapServers, TopicReader reader) implements Trial.Blow {

    private static final List<Topic<?>> TOPICS = List.of(Topics.ACCOUNT_COMMANDS, Topics.BOOK_COMMANDS);
    private static final byte[] KEY = "poison".getBytes(StandardCharsets.UTF_8);
    private static final int NO_SCHEMA = Integer.MAX_VALUE;
    private static final int WIRE_HEADER_BYTES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Writes them, and returns when all of them are dead letters. */
    @Override
    public String strike(Machine machine) throws InterruptedException {
        List<Positions> before = TOPICS.stream().map(topic -> reader.end(Topics.deadLettersOf(topic))).toList();
        int written = write();
        Trials.await("all of %d records that nobody can read are dead letters".formatted(written), PATIENCE,
                () -> before.stream().mapToInt(this::count).sum() >= written);
        return Trial.EVERYWHERE;
    }

    private int count(Positions from) {
        AtomicInteger count = new AtomicInteger();
        reader.read(from, _ -> count.incrementAndGet());
        return count.get();
    }

    private int write() {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        List<byte @Nullable []> values = values();
        int written = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic<?> topic : TOPICS) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    for (byte[] value : values) {
                        var _ = producer.send(new ProducerRecord<>(topic.name(), partition, KEY, value));
                        written++;
                    }
                }
            }
        }
        return written;
    }

    /** Something else than Avro, a schema that nobody has, an end in the middle, and nothing. */
    private static List<byte @Nullable []> values() {
        List<byte @Nullable []> values = new ArrayList<>();
        values.add("{\"order\": 1}".getBytes(StandardCharsets.UTF_8));
        values.add(ByteBuffer.allocate(2 * WIRE_HEADER_BYTES).put((byte) 0).putInt(NO_SCHEMA).array());
        values.add(ByteBuffer.allocate(WIRE_HEADER_BYTES).put((byte) 0).putInt(1).array());
        values.add(null);
        return values;
    }
}
