package exchange.bourse.verifier;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the committed records of a cluster as they are, one partition after the other, from outside of any group. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL_TIME = Duration.ofMillis(200);
    private static final Duration STALL_TIME = Duration.ofSeconds(60);
    private static final int RECORDS_MAX = 5_000;
    private static final int FETCH_WAIT_MS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;

    LogReader(String bootstrapServers) {
        // A record that is gone is an error, and no reason to go on elsewhere. A fetch at the end of a partition, which asks for more than is
        // wanted, holds up what is asked next.
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_MAX, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Offset of the first record that is still there. */
    long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Offset behind the last committed record. */
    long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /**
     * The records of a partition, in order, from the first that is there. It is read no more when another one is asked for.
     *
     * @param end where to stop, which is committed
     */
    Iterator<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, long end) {
        long begin = begin(partition);
        if (begin >= end) {
            return Collections.emptyIterator();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, begin);
        return new Records(partition, end);
    }

    private final class Records implements Iterator<ConsumerRecord<byte[], byte[]>> {

        private final TopicPartition partition;
        private final long end;
        private Iterator<ConsumerRecord<byte[], byte[]>> polled = Collections.emptyIterator();

        Records(TopicPartition partition, long end) {
            this.partition = partition;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            long progressNs = System.nanoTime();
            while (!polled.hasNext() && consumer.position(partition) < end) {
                polled = consumer.poll(POLL_TIME).records(partition).stream().filter(record -> record.offset() < end).iterator();
                if (System.nanoTime() - progressNs > STALL_TIME.toNanos()) {
                    throw new TimeoutException("the end of %s, %d, was not reached".formatted(partition, end));
                }
            }
            return polled.hasNext();
        }

        @Override
        public ConsumerRecord<byte[], byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return polled.next();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
