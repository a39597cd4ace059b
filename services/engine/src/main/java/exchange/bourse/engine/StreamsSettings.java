package exchange.bourse.engine;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams that every topology of an engine runs with, each with its reason. */
final class StreamsSettings {

    private static final int SESSION_TIMEOUT_MS = 10_000;
    private static final int LINGER_MS = 2;
    private static final int BATCH_BYTES = 128 << 10;
    private static final int STORE_CACHE_BYTES = 16 << 20;

    private StreamsSettings() {
    }

    static Map<String, Object> of(RunnableTopology topology, EngineSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topology.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.engine().threads());
        // What a command reads, changes and says is committed together or not at all.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, topology.commitInterval(settings.engine()).toMillis());
        // For the stores that ask for it: what changes with every command is logged once a transaction. None of them sends anything on, so
        // what is said still follows from what is read alone.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, STORE_CACHE_BYTES);
        // A changelog or store that got its name by chance would be lost with the next change of the topology.
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // A dead engine is noticed in ten seconds, not in Kafka's forty-five.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        if (!settings.engine().name().isEmpty()) {
            // An engine that is back under its name need not wait until the group has given its predecessor up.
            properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.engine().name());
        }
        // Records leave as they come; Kafka Streams would let them wait for a tenth of a second.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
        // Under load a commit has thousands of records; they go in few requests.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        return properties;
    }
}
