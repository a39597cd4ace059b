package exchange.bourse.verifier;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a stage that goes on: which commands it had applied, and what it had said about them.
 *
 * <p>A stage commits its position and its outputs in one transaction. So three readings, in this order, say which outputs follow from which
 * commands: what was committed <em>before</em> the position was read follows from commands up to the position, and all that follows from
 * these was written before the third reading.
 *
 * @param applied for each partition of the commands, the offset behind the last one applied
 * @param before for each partition of the outputs, an offset up to which all records follow from these commands
 * @param after for each partition of the outputs, an offset up to which all that follows from these commands is written, and committed
 */
record Cut(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {

    private static final Duration SETTLING_TIME = Duration.ofSeconds(60);
    private static final Duration TICK = Duration.ofMillis(100);
    /** Short, for a busy stage's positions are out of transactions for some milliseconds at a time. */
    private static final Duration POSITION_TICK = Duration.ofMillis(1);

    /**
     * Takes the moment.
     *
     * @param cluster the running exchange's
     * @throws TimeoutException if a transaction stays open
     */
    static Cut take(Admin cluster, Stage stage) throws InterruptedException, ExecutionException {
        List<TopicPartition> outputs = stage.outputPartitions();
        Map<TopicPartition, Long> before = offsets(cluster, outputs, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> applied = applied(cluster, stage);
        Map<TopicPartition, Long> after = offsets(cluster, outputs, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        awaitCommitted(cluster, after);
        return new Cut(applied, before, after);
    }

    /**
     * How far a stage has come in each partition of its commands. Waits for positions in transactions that are being committed, for they
     * may hide behind outputs that are visible already.
     *
     * @throws TimeoutException if a position stays in a transaction
     */
    static Map<TopicPartition, Long> applied(Admin cluster, Stage stage) throws InterruptedException, ExecutionException {
        Set<TopicPartition> wanted = new HashSet<>(Stage.partitions(stage.commands()));
        Map<TopicPartition, Long> applied = new HashMap<>();
        long startNs = System.nanoTime();
        while (true) {
            positions(cluster, stage, wanted)
                    .forEach((partition, position) -> applied.put(partition, position == null ? 0 : position.offset()));
            wanted.removeAll(applied.keySet());
            if (wanted.isEmpty()) {
                return applied;
            }
            rest(startNs, POSITION_TICK, "positions of %s stay in a transaction: %s".formatted(stage.name(), wanted));
        }
    }

    /** Committed positions, null where there is none; Kafka's client leaves out those that are in a transaction at the moment. */
    private static Map<TopicPartition, @Nullable OffsetAndMetadata> positions(Admin cluster, Stage stage, Collection<TopicPartition> of)
            throws InterruptedException, ExecutionException {
        return cluster
                .listConsumerGroupOffsets(Map.of(stage.applicationId(), new ListConsumerGroupOffsetsSpec().topicPartitions(of)),
                        new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(stage.applicationId())
                .get();
    }

    /** Offsets of a kind. */
    static Map<TopicPartition, Long> offsets(Admin cluster, Collection<TopicPartition> partitions, OffsetSpec kind,
            IsolationLevel isolation) throws InterruptedException, ExecutionException {
        Map<TopicPartition, ListOffsetsResultInfo> found = cluster
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> kind)),
                        new ListOffsetsOptions(isolation))
                .all()
                .get();
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** Waits until transactions that were open at some ends are over. */
    static void awaitCommitted(Admin cluster, Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        long startNs = System.nanoTime();
        while (true) {
            Map<TopicPartition, Long> committed = offsets(cluster, ends.keySet(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
            if (ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                return;
            }
            rest(startNs, TICK, "a transaction stays open at the end of " + ends);
        }
    }

    /** Lets some time pass for what has been waited for since a start; throws with what is the matter if that is too long ago. */
    private static void rest(long startNs, Duration tick, String matter) throws InterruptedException {
        if (System.nanoTime() - startNs > SETTLING_TIME.toNanos()) {
            throw new TimeoutException(matter);
        }
        Thread.sleep(tick);
    }
}
