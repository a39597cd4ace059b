package exchange.bourse.platform.bench.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
 * @param plainPerSecond of a plain producer: its batches and its linger are Kafka's defaults
 * @param batchedPerSecond of one with batches as large as the engine's, which is as fast as a producer gets
 * @param bytesEach the size of the records, with keys
 */
record RawLimit(double plainPerSecond, double batchedPerSecond, int bytesEach) {

    private static final String TOPIC = "raw-limit";
    private static final int PARTITIONS = 4;
    private static final int KEY_BYTES = 36;
    private static final Map<String, Object> BATCHES = Map.of(ProducerConfig.LINGER_MS_CONFIG, 5, ProducerConfig.BATCH_SIZE_CONFIG,
            128 << 10);

    /**
     * Measures both.
     *
     * @param commitIntervalMs how often it commits, as the pipeline does, in milliseconds
     * @param duration for how long each, after half as long to warm up
     */
    static RawLimit measure(Laboratory laboratory, int bytesEach, int commitIntervalMs, Duration duration) throws Exception {
        createTopic(laboratory);
        double plain = plainPerSecond(laboratory, bytesEach, commitIntervalMs, duration);
        return new RawLimit(plain, measure(laboratory, BATCHES, bytesEach, commitIntervalMs, duration), bytesEach);
    }

    /** Creates what is written to, once for each broker. */
    static void createTopic(Laboratory laboratory) throws InterruptedException, ExecutionException {
        try (Admin admin = laboratory.admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        }
    }

    /**
     * Measures a plain producer alone, where the topic is there.
     *
     * @param commitIntervalMs how often it commits, in milliseconds
     * @param duration for how long, after half as long to warm up
     */
    static double plainPerSecond(Laboratory laboratory, int bytesEach, int commitIntervalMs, Duration duration) {
        return measure(laboratory, Map.of(), bytesEach, commitIntervalMs, duration);
    }

    /** Those of several measurements, taken together. */
    static RawLimit average(List<RawLimit> limits) {
        return new RawLimit(limits.stream().mapToDouble(RawLimit::plainPerSecond).average().orElseThrow(),
                limits.stream().mapToDouble(RawLimit::batchedPerSecond).average().orElseThrow(), limits.getFirst().bytesEach);
    }

    /** The figures, by their names in reports. */
    Map<String, Object> members() {
        return Map.of("records_per_second", plainPerSecond, "records_per_second_in_large_batches", batchedPerSecond, "record_bytes",
                bytesEach);
    }

    private static double measure(Laboratory laboratory, Map<String, Object> more, int bytesEach, int commitIntervalMs, Duration duration) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TOPIC);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            send(producer, bytesEach, commitIntervalMs, duration.dividedBy(2));
            return send(producer, bytesEach, commitIntervalMs, duration);
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
