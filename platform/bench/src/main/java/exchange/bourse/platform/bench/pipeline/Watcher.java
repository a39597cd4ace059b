package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.kafka.TopicScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what was committed, as any client would, and takes down how long it took. */
final class Watcher implements AutoCloseable {

    /** Confluent's wire format: a zero byte, and the schema's id. */
    private static final int WIRE_HEADER_BYTES = 5;
    private static final Duration POLL_TIME = Duration.ofMillis(100);
    private static final long LATENCY_MAX_NS = Duration.ofMinutes(10).toNanos();
    private static final int DIGITS = 3;

    private final Outcome outcome;
    private final KafkaConsumer<String, byte[]> consumer;
    private final OrdersUnderWay underWay;
    private final Runnable onOutcome;
    private final Histogram latenciesNs = new ConcurrentHistogram(LATENCY_MAX_NS, DIGITS);
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Thread thread = new Thread(this::watch, "watcher");
    private @Nullable BinaryDecoder decoder;

    /**
     * Begins to watch, at the present end.
     *
     * @param onOutcome told of each order that came to its outcome
     */
    Watcher(String bootstrapServers, Outcome outcome, OrdersUnderWay underWay, Runnable onOutcome) {
        this.outcome = outcome;
        this.underWay = underWay;
        this.onOutcome = onOutcome;
        consumer = TopicScan.consumer(bootstrapServers, new ByteArrayDeserializer());
        List<TopicPartition> partitions = TopicScan.partitions(consumer, outcome.topic());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** How many orders came to their outcome. */
    int seen() {
        return seen.get();
    }

    /** How many bytes the records had, keys included, on average. */
    int bytesEach() {
        return seen.get() == 0 ? 0 : (int) (bytes.get() / seen.get());
    }

    /** From when an order should have been sent until its outcome was read, in nanoseconds. */
    Histogram latenciesNs() {
        return latenciesNs.copy();
    }

    private void watch() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL_TIME).forEach(this::see);
            }
        } catch (WakeupException e) {
            // The end.
        }
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, WIRE_HEADER_BYTES, value.length - WIRE_HEADER_BYTES, decoder);
            outcome.orderIds(decoder, orderId -> see(orderId, record.serializedKeySize() + value.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void see(long orderId, int recordBytes) {
        long ageNs = underWay.ageNs(orderId);
        if (ageNs >= 0) {
            latenciesNs.recordValue(Math.min(LATENCY_MAX_NS, ageNs));
            bytes.addAndGet(recordBytes);
            seen.incrementAndGet();
            onOutcome.run();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
