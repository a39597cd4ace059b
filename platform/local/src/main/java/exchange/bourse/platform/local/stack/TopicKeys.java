package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.kafka.TopicScan;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The keys that a topic holds now. */
final class TopicKeys {

    private TopicKeys() {
    }

    /** Reads a topic to its present end; for small topics. */
    static Set<String> of(String topic, String bootstrapServers) {
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers, new ByteArrayDeserializer())) {
            TopicScan.read(consumer, consumer.beginningOffsets(TopicScan.partitions(consumer, topic)), record -> keys.add(record.key()));
        }
        return keys;
    }
}
