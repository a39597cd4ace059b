package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a topic of a real broker. */
class TopicScanIT {

    private static final String TOPIC = "words";

    @TempDir
    private Path data;
    private Broker broker;
    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Broker.start(data);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.address(), "transactional.id", "writer"), new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        consumer = TopicScan.consumer(broker.address(), new StringDeserializer());
    }

    @AfterEach
    void stopBroker() {
        consumer.close();
        producer.close();
        broker.close();
    }

    @Test
    void aScanReadsAllPartitionsAndTheNextOneGoesOnFromThere() throws InterruptedException, ExecutionException {
        commit("one", "two", "three");
        List<String> words = new ArrayList<>();
        Map<TopicPartition, Long> next = scan(consumer.beginningOffsets(TopicScan.partitions(consumer, TOPIC)), words);
        assertThat(words).containsExactlyInAnyOrder("one", "two", "three");

        commit("four");
        words.clear();
        next = scan(next, words);
        assertThat(words).containsExactly("four");

        words.clear();
        scan(next, words);
        assertThat(words).isEmpty();
    }

    @Test
    void whatWasNotCommittedIsNotRead() throws InterruptedException, ExecutionException {
        write("aborted");
        producer.abortTransaction();
        commit("committed");
        write("undecided");

        List<String> words = new ArrayList<>();
        scan(consumer.beginningOffsets(TopicScan.partitions(consumer, TOPIC)), words);

        assertThat(words).containsExactly("committed");
        producer.abortTransaction();
    }

    private Map<TopicPartition, Long> scan(Map<TopicPartition, Long> from, List<String> words) {
        return TopicScan.read(consumer, from, record -> words.add(record.value()));
    }

    private void commit(String... words) throws InterruptedException, ExecutionException {
        write(words);
        producer.commitTransaction();
        awaitVisible();
    }

    /** The producer is told that its transaction is committed before all partitions are. */
    private void awaitVisible() {
        List<TopicPartition> partitions = TopicScan.partitions(consumer, TOPIC);
        try (KafkaConsumer<String, String> any = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address(), "isolation.level", "read_uncommitted"), new StringDeserializer(),
                new StringDeserializer())) {
            Awaitility.await().until(() -> consumer.endOffsets(partitions).equals(any.endOffsets(partitions)));
        }
    }

    /** Each word is its own key, so that they spread over the partitions. */
    private void write(String... words) throws InterruptedException, ExecutionException {
        producer.beginTransaction();
        for (String word : words) {
            producer.send(new ProducerRecord<>(TOPIC, word, word)).get();
        }
    }
}
