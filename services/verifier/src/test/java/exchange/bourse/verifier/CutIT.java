package exchange.bourse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions of a stage on a real broker. */
class CutIT {

    private static final TopicPartition COMMANDS = new TopicPartition(Topics.BOOK_COMMANDS.name(), 3);
    private static final Duration OPEN_TIME = Duration.ofSeconds(1);

    @TempDir
    private Path data;

    @Test
    void aPositionInAnOpenTransactionIsWaitedForAndNotTakenForNone() throws Exception {
        try (Broker broker = Broker.start(data);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
                KafkaProducer<byte[], byte[]> stage = transactional(broker);
                KafkaConsumer<byte[], byte[]> group = consumer(broker);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            admin.createTopics(List.of(new NewTopic(Topics.BOOK_COMMANDS.name(), Topics.BOOK_COMMANDS.partitions(), (short) 1)))
                    .all()
                    .get();
            stage.initTransactions();
            begin(stage, group, 5);
            stage.commitTransaction();
            begin(stage, group, 7);

            Future<Map<TopicPartition, Long>> applied = reader.submit(() -> Cut.applied(admin, Stage.MATCHING));
            Thread.sleep(OPEN_TIME);
            assertThat(applied).isNotDone();
            stage.commitTransaction();

            assertThat(applied.get()).containsEntry(COMMANDS, 7L).containsEntry(new TopicPartition(COMMANDS.topic(), 0), 0L);
        }
    }

    private static KafkaProducer<byte[], byte[]> transactional(Broker broker) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", broker.address(), "transactional.id", "stage"), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Broker broker) {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", broker.address(), "group.id", Stage.MATCHING.applicationId()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void begin(KafkaProducer<byte[], byte[]> stage, KafkaConsumer<byte[], byte[]> group, long position) {
        stage.beginTransaction();
        stage.sendOffsetsToTransaction(Map.of(COMMANDS, new OffsetAndMetadata(position)), group.groupMetadata());
    }
}
