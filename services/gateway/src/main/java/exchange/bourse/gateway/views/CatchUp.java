package exchange.bourse.gateway.views;

import exchange.bourse.views.Views;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.springframework.stereotype.Component;

/**
 * Tells when the views have come as far as the log was when they began to read it.
 *
 * <p>Kafka Streams is running as soon as its stores are as they were last left; what was written since, it only reads then, and its own
 * figures do not tell how much that is: it reports lags of changelogs, and commits offsets rarely. So the consumer of each thread is asked,
 * just before the thread polls, which it does when all that it got is processed. The consumer counts its lag to the last committed offset,
 * without a request of its own, and its position passes markers and aborted transactions as it passes records. A partition has caught up
 * when the position reaches the end that the consumer that has it saw first; an empty one has at once.
 */
@Component
class CatchUp extends DefaultKafkaClientSupplier {

    private static final long LAGS_EVERY_NS = Duration.ofMillis(200).toNanos();
    private static final Set<TopicPartition> ALL = Views.STREAMED.stream()
            .flatMap(topic -> IntStream.range(0, topic.partitions()).mapToObj(partition -> new TopicPartition(topic.name(), partition)))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<TopicPartition, Progress> progress = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();

    /**
     * How far a partition is.
     *
     * @param reader the consumer that has it
     * @param end the offset to reach, which the reader saw first
     * @param reached whether it did
     */
    private record Progress(Consumer<?, ?> reader, long end, boolean reached) {}

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
            private long lagsNotedNs = System.nanoTime();

            @Override
            public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                look(this);
                // Every so often, because it is polled thousands of times a second.
                if (System.nanoTime() - lagsNotedNs >= LAGS_EVERY_NS) {
                    lagsNotedNs = System.nanoTime();
                    noteLags(this);
                }
                return super.poll(timeout);
            }
        };
    }

    /** Whether every partition has a reader that has caught up. */
    boolean reached() {
        return ALL.stream().allMatch(partition -> {
            Progress known = progress.get(partition);
            return known != null && known.reached();
        });
    }

    /** How many committed records of a topic were not taken in when that was last looked at, in all partitions that have a reader. */
    long lag(String topic) {
        return lags.entrySet().stream().filter(known -> known.getKey().topic().equals(topic)).mapToLong(Map.Entry::getValue).sum();
    }

    /** Notes how far a consumer is; on its thread, when what it got is processed. */
    void look(Consumer<?, ?> reader) {
        Set<TopicPartition> assigned = reader.assignment();
        progress.entrySet().removeIf(entry -> entry.getValue().reader().equals(reader) && !assigned.contains(entry.getKey()));
        for (TopicPartition partition : assigned) {
            Progress before = progress.get(partition);
            if (before == null || !before.reader().equals(reader)) {
                begin(reader, partition);
            } else if (!before.reached() && reader.currentLag(partition).isPresent()) {
                progress.put(partition, new Progress(reader, before.end(), reader.position(partition) >= before.end()));
            }
        }
    }

    private void noteLags(Consumer<?, ?> reader) {
        reader.assignment().forEach(partition -> reader.currentLag(partition).ifPresent(lag -> lags.put(partition, lag)));
    }

    /** The lag is not known at first; asking for it makes the consumer find out, and it is asked again before the next poll. */
    private void begin(Consumer<?, ?> reader, TopicPartition partition) {
        OptionalLong lag = reader.currentLag(partition);
        if (lag.isPresent()) {
            long position = reader.position(partition);
            progress.put(partition, new Progress(reader, position + lag.getAsLong(), lag.getAsLong() == 0));
        } else {
            progress.remove(partition);
        }
    }
}
