package exchange.bourse.engine;

import exchange.bourse.engine.pace.CommitPace;
import exchange.bourse.platform.kafka.Replication;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams that every topology of an engine runs with, each with its reason. */
final class StreamsSettings {

    private static final int HEARTBEATS = 4;
    private static final int REQUEST_TIMEOUT_MS = 10_000;
    private static final int PROBING_INTERVAL_MS = 60_000;
    private static final long RECOVERY_LAG_MAX = 0;
    private static final int POLLS_A_COMMIT = 4;
    private static final int POLL_MS_MAX = 100;
    private static final int FETCH_WAIT_MS = 1_000;
    private static final int WATCHER_FETCH_BYTES = 64 << 10;
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 128 << 10;

    private StreamsSettings() {
    }

    static Map<String, Object> of(RunnableTopology topology, EngineSettings settings) {
        Map<String, Object> properties = settings.kafka().access().client();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topology.applicationId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.engine().threads());
        // What a command reads, changes and says is committed together or not at all.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        long commitIntervalMs = topology.commitInterval(settings.engine()).toMillis();
        properties.putAll(commits(topology, settings.engine()));
        // A thread that has nothing to do waits for records, and commits what it did before only after that: by default a tenth of a second
        // later, so that a stage that is not busy would be the slower one.
        properties.put(StreamsConfig.POLL_MS_CONFIG, Math.clamp(commitIntervalMs / POLLS_A_COMMIT, 1, POLL_MS_MAX));
        // No store asks for a cache of Kafka Streams'.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // A changelog or store that got its name by chance would be lost with the next change of the topology.
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.putAll(copies(topology, settings));
        properties.putAll(patience((int) settings.engine().sessionTimeout().toMillis()));
        if (!settings.engine().name().isEmpty()) {
            // An engine that is back under its name need not wait until the group has given its predecessor up.
            properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.engine().name());
        }
        // How long a broker that has nothing new waits before it says so. Twice as long as by default: with several brokers and engines these
        // answers are most of what a quiet exchange does. Not longer: partitions that somebody takes over are asked for after the answer.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FETCH_WAIT_MS);
        if (topology.onlyWatches()) {
            // Nobody waits for it, so it reads by the plateful: an answer for each commit of a stage costs more than what is in it.
            properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG), WATCHER_FETCH_BYTES);
        }
        // While a thread goes on, what it said leaves a few times in a long transaction, and a short one's all at once, in its end. Kafka
        // Streams would let it wait for a tenth of a second. Of a stage that nobody's order waits for everything leaves in the end.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), topology.trades() ? LINGER_MS : commitIntervalMs);
        // Under load a commit has thousands of records; they go in few requests.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        return properties;
    }

    /** When it commits. */
    private static Map<String, Object> commits(RunnableTopology topology, EngineSettings.Engine settings) {
        if (!topology.trades()) {
            return Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, topology.commitInterval(settings).toMillis());
        }
        Duration soon = settings.tradeCommitInterval();
        Duration late = soon.compareTo(settings.busyCommitInterval()) < 0 ? settings.busyCommitInterval() : soon;
        // The pace asks for its commits in time. Kafka Streams' own interval is for the case that it does not, and long, because a commit out
        // of time may be right after the last one, whose end the next transaction would have to wait for.
        return Map.of(CommitPace.SETTING, new CommitPace(soon, late), StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.sessionTimeout().toMillis() / 2);
    }

    /** What is there more than once, so that one may die. */
    private static Map<String, Object> copies(RunnableTopology topology, EngineSettings settings) {
        Replication replication = new Replication(settings.kafka().replication());
        return Map.of(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication.copies(),
                // A changelog must not count as written before what it belongs to does.
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), Integer.toString(replication.minInSync()),
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, topology.trades() ? settings.engine().standbys() : 0,
                // Work goes from an engine that lives only to one whose copy of the state lacks nothing: with cached stores, exactly once and
                // a lag allowed, state was lost on the way (apache/kafka#12540). From a dead one it goes to the best copy, which first reads
                // what it lacks.
                StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, RECOVERY_LAG_MAX,
                // An engine that is back gets its share of the work when its copy is complete, which is asked so often.
                StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_INTERVAL_MS);
    }

    /** How soon somebody is given up. Kafka's defaults suit machines that are far apart. */
    private static Map<String, Object> patience(int sessionTimeoutMs) {
        return Map.of(
                // By default a dead engine is noticed in six seconds, which is the least that brokers allow by default, not in Kafka's
                // forty-five.
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), sessionTimeoutMs,
                // Kafka advises three or more of them within that; also how soon the others hear that they have to take over.
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), sessionTimeoutMs / HEARTBEATS,
                // What it had begun is rolled back about when its work is taken over, which would have to wait for that: not sooner, because
                // an engine that only waits for a broker's successor would be rolled back too.
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), sessionTimeoutMs,
                // A broker that hangs is left for its successor after ten seconds, not thirty. Not sooner: one that is only busy would be
                // left too, and what is sent again makes it busier.
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    }
}
