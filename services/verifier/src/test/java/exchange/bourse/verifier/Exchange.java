package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.platform.kafka.TopicAdministrator;
import exchange.bourse.stream.DeadLetters;
import exchange.bourse.stream.TracedProcessor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** Ledger and matching on a real broker, with the settings of the engine that matter. */
final class Exchange implements AutoCloseable {

    private static final List<Stage> STAGES = List.of(Stage.LEDGER, Stage.MATCHING);

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int TRACED_EVERY = 3;

    private final String servers;
    private final ConfluentSerdes serdes;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Topic<?>, Serializer<?>> serializers = new HashMap<>();
    private final List<KafkaStreams> running = new ArrayList<>();
    private long sent;

    Exchange(String servers, String registry, Path directory) throws InterruptedException {
        this.servers = servers;
        serdes = new ConfluentSerdes(registry);
        admin = Admin.create(Map.of("bootstrap.servers", servers));
        new TopicAdministrator(admin, serdes, Replication.NONE).applyCatalogue();
        producer = producer();
        for (Stage stage : STAGES) {
            Properties settings = new Properties();
            settings.putAll(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, stage.applicationId(), StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                    servers, StreamsConfig.STATE_DIR_CONFIG, directory.resolve(stage.name()).toString(),
                    StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20,
                    StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0));
            settings.putAll(DeadLetters.settings(serdes::of));
            KafkaStreams streams = new KafkaStreams(stage.topology(serdes::of), settings);
            streams.start();
            running.add(streams);
        }
    }

    /** Writes a command, into a partition or where its key belongs; every third one is traced. */
    <V extends SpecificRecord> void send(Topic<V> topic, @Nullable Integer partition, String key, V command) {
        @SuppressWarnings("unchecked")
        Serializer<V> serializer = (Serializer<V>) serializers.computeIfAbsent(topic, serdes::serializer);
        byte[] value = serializer.serialize(topic.name(), command);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), partition, key.getBytes(StandardCharsets.UTF_8), value);
        sent++;
        if (sent % TRACED_EVERY == 0) {
            record.headers().add(TracedProcessor.TRACE, "00-%032x-%016x-01".formatted(sent, sent).getBytes(StandardCharsets.UTF_8));
        }
        write(producer, record);
    }

    /** Writes into a partition what nobody can read. */
    void poison(Topic<?> topic, int partition) {
        byte[] key = "poison".getBytes(StandardCharsets.UTF_8);
        write(producer, new ProducerRecord<>(topic.name(), partition, key, key));
        write(producer, new ProducerRecord<>(topic.name(), partition, key, null));
    }

    /** Waits until nothing goes on any more: no topic grows, and nobody's position moves. */
    void settle() throws InterruptedException, ExecutionException {
        producer.flush();
        List<Object> before = List.of();
        List<Object> now = positions();
        while (!now.equals(before)) {
            Thread.sleep(QUIET);
            before = now;
            now = positions();
        }
    }

    private List<Object> positions() throws InterruptedException, ExecutionException {
        List<Object> positions = new ArrayList<>();
        for (Stage stage : STAGES) {
            positions.add(Cut.applied(admin, stage));
            positions.add(ends(stage.outputPartitions()));
        }
        return positions;
    }

    /** Stops both, so that their positions may be changed. */
    void stop() {
        running.forEach(streams -> streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)));
        running.clear();
    }

    /** Writes a topic anew, with other records; positions in it are put behind the last. */
    void rewrite(Topic<?> topic, UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change)
            throws InterruptedException, ExecutionException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (LogReader log = new LogReader(servers)) {
            for (TopicPartition partition : Stage.partitions(topic)) {
                log.records(partition, log.end(partition)).forEachRemaining(record -> records.add(copy(record)));
            }
        }
        admin.deleteTopics(List.of(topic.name())).all().get();
        admin.createTopics(List.of(new NewTopic(topic.name(), topic.partitions(), (short) 1))).all().get();
        try (KafkaProducer<byte[], byte[]> again = producer()) {
            change.apply(records).forEach(record -> write(again, record));
        }
        for (Stage stage : STAGES) {
            if (stage.commands().equals(topic)) {
                Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
                ends(Stage.partitions(topic)).forEach((partition, end) -> positions.put(partition, new OffsetAndMetadata(end)));
                admin.alterConsumerGroupOffsets(stage.applicationId(), positions).all().get();
            }
        }
    }

    /** What is not written, a test misses. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void write(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    /** Topics that are just being made take records in order if these come one request at a time. */
    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", servers, "max.in.flight.requests.per.connection", 1),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        return Cut.offsets(admin, partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    @Override
    public void close() {
        stop();
        producer.close();
        admin.close();
    }
}
