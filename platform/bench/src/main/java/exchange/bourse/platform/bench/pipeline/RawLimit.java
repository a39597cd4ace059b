package exchange.bourse.platform.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the broker takes on this machine, now: records a second of one transactional producer that does nothing else. Figures of the pipeline
 * can be compared between machines as shares of it.
 *
 * @param recordsPerSecond the figure
 * @param bytesEach the size of the records, with keys
 */
record RawLimit(double recordsPerSecond, int bytesEach) {

    private static final String TOPIC = "raw-limit";
    private static final int PARTITIONS = 4;
    private static final int KEY_BYTES = 36;

    /**
     * Measures it.
     *
     * @param commitIntervalMs how often it commits, as the pipeline does, in milliseconds
     * @param duration for how long, after half as long to warm up
     */
    static RawLimit measure(Laboratory laboratory, int bytesEach, int commitIntervalMs, Duration duration) throws Exception {
        try (Admin admin = laboratory.admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, TOPIC, ProducerConfig.LINGER_MS_CONFIG, 5, ProducerConfig.BATCH_SIZE_CONFIG,
                128 << 10);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            send(producer, bytesEach, commitIntervalMs, duration.dividedBy(2));
            return new RawLimit(send(producer, bytesEach, commitIntervalMs, duration), bytesEach);
        }
    }

    private static double send(KafkaProducer<byte[], byte[]> producer, int bytesEach, int commitIntervalMs, Duration duration) {
        long transactionNs = Duration.ofMillis(commitIntervalMs).toNanos();
        byte[] key = new byte[KEY_BYTES];
        byte[] value = new byte[bytesEach - KEY_BYTES];
        long startNs = System.nanoTime();
        long records = 0;
        while (System.nanoTime() - startNs < duration.toNanos()) {
            long begunNs = System.nanoTime();
            producer.beginTransaction();
            while (System.nanoTime() - begunNs < transactionNs) {
                var _ = producer.send(new ProducerRecord<>(TOPIC, (int) (records++ % PARTITIONS), key, value));
            }
            producer.commitTransaction();
        }
        return records / ((System.nanoTime() - startNs) / 1e9);
    }
}
