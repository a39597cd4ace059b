package exchange.bourse.engine.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far stages are behind their logs, as the cluster knows it: the end of what is committed to a log, less what the stage has committed to
 * have read. So it is true as well of partitions that another engine has, or nobody. While the cluster can't be asked there are no figures,
 * rather than old ones.
 */
final class StageLag {

    private final Admin admin;
    private final MultiGauge lags;
    private final MultiGauge positions;

    StageLag(Admin admin, MeterRegistry registry) {
        this.admin = admin;
        lags = MultiGauge.builder("bourse.stage.lag.records")
                .description("Committed records of a log, markers of transactions included, that the stage has not committed to have read")
                .register(registry);
        positions = MultiGauge.builder("bourse.stage.committed.offset")
                .description("Offset up to which the stage has committed to have read a log")
                .register(registry);
    }

    /**
     * What a stage reads.
     *
     * @param stage the stage's name
     * @param group its consumer group
     * @param partitions what it reads
     */
    record Source(String stage, String group, List<TopicPartition> partitions) {}

    /**
     * Measures.
     *
     * @throws ExecutionException if the cluster can't be asked; then there are no figures until the next time
     */
    void measure(List<Source> sources) throws InterruptedException, ExecutionException {
        List<Row<?>> lagRows = new ArrayList<>();
        List<Row<?>> positionRows = new ArrayList<>();
        try {
            for (Source source : sources) {
                measure(source, lagRows, positionRows);
            }
        } catch (ExecutionException e) {
            lagRows.clear();
            positionRows.clear();
            throw e;
        } finally {
            lags.register(lagRows, true);
            positions.register(positionRows, true);
        }
    }

    private void measure(Source source, List<Row<?>> lagRows, List<Row<?>> positionRows) throws InterruptedException, ExecutionException {
        // In this order, so that a log that goes on meanwhile gives no lag below zero.
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(source.group())
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> ends = offsets(source.partitions(), OffsetSpec.latest());
        Map<TopicPartition, Long> begins = committed.keySet().containsAll(source.partitions())
                ? Map.of()
                : offsets(source.partitions(), OffsetSpec.earliest());
        for (TopicPartition partition : source.partitions()) {
            OffsetAndMetadata known = committed.get(partition);
            long position = known == null ? begins.getOrDefault(partition, 0L) : known.offset();
            Tags tags = Tags.of("stage", source.stage(), "topic", partition.topic(), "partition", Integer.toString(partition.partition()));
            lagRows.add(Row.of(tags, Math.max(0, ends.getOrDefault(partition, position) - position)));
            positionRows.add(Row.of(tags, position));
        }
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        return admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
