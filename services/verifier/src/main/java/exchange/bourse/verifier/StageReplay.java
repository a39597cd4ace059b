package exchange.bourse.verifier;

import exchange.bourse.stream.DeadLetters;
import exchange.bourse.stream.TopicSerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a stage on the replay's cluster until it has applied all commands there. What matters to the outputs is as in the engine: exactly
 * once, and no cache; how often it commits, and with how many threads, must not matter, and so is chosen for speed.
 *
 * @param bootstrapServers the replay's cluster
 * @param admin a connection to it
 * @param serdes those of the running exchange's registry, so that ids of schemas are the same
 * @param directory where Kafka Streams keeps its state; a new one for each replay
 */
record StageReplay(String bootstrapServers, Admin admin, TopicSerdes serdes, Path directory) {

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(60);
    private static final int COMMIT_INTERVAL_MS = 500;
    private static final int THREADS_MAX = 4;

    /**
     * Runs a stage.
     *
     * @param progress told, again and again, how many commands are applied
     * @throws IllegalStateException if the stage fails
     */
    void run(Stage stage, LongConsumer progress) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = Cut.offsets(admin, Stage.partitions(stage.commands()), OffsetSpec.latest(),
                IsolationLevel.READ_UNCOMMITTED);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        KafkaStreams streams = new KafkaStreams(stage.topology(serdes), settings(stage));
        streams.setUncaughtExceptionHandler(cause -> {
            failure.compareAndSet(null, cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        try {
            streams.start();
            Map<TopicPartition, Long> applied = new HashMap<>();
            while (!applied.equals(ends)) {
                Throwable cause = failure.get();
                if (cause != null) {
                    throw new IllegalStateException("the replay of %s failed: %s".formatted(stage.name(), cause.getMessage()), cause);
                }
                Thread.sleep(TICK);
                applied.putAll(Cut.applied(admin, stage));
                progress.accept(applied.values().stream().mapToLong(Long::longValue).sum());
            }
        } finally {
            // Who stays in the group keeps the next replay of the stage waiting for it.
            streams.close(CloseOptions.timeout(CLOSE_LIMIT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        }
        Cut.awaitCommitted(admin, Cut.offsets(admin, stage.outputPartitions().stream().map(stage::replayed).toList(), OffsetSpec.latest(),
                IsolationLevel.READ_UNCOMMITTED));
    }

    private Properties settings(Stage stage) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, stage.applicationId());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors()));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG), Diversion.class.getName());
        settings.put(StreamsConfig.producerPrefix(Diversion.STAGE), stage.name());
        settings.putAll(DeadLetters.settings(serdes));
        return settings;
    }
}
