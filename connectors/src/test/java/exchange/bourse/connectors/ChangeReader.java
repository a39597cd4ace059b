package exchange.bourse.connectors;

import exchange.bourse.platform.kafka.TopicScan;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An analyst's program that reads the changes of a table. */
record ChangeReader(LocalConnect connect) {

    /**
     * A change of a row.
     *
     * @param operation Debezium's: {@code r}, {@code c}, {@code u} or {@code d}
     * @param after the row afterwards; null if it was deleted
     */
    record Change(String operation, @Nullable GenericRecord after) {

        /** A column of the row afterwards. */
        @Nullable
        Object column(String name) {
            return after == null ? null : after.get(name);
        }
    }

    /** Waits until the last change of a table has a value in a column, and returns all of them up to it. */
    List<Change> until(String table, String column, Object value) {
        return Awaitility.await("%s of %s is %s".formatted(column, table, value))
                .atMost(Duration.ofSeconds(30))
                .until(() -> all(table), changes -> last(changes).filter(change -> value.equals(change.column(column))).isPresent());
    }

    private static Optional<Change> last(List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
    }

    /** All committed changes of a table; a tombstone, which follows a deletion, is none. */
    List<Change> all(String table) {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(Map.of("schema.registry.url", connect.registry(), "avro.use.logical.type.converters", true), false);
        List<Change> changes = new ArrayList<>();
        // Keys are no text, but nobody looks at them.
        try (KafkaConsumer<String, Object> consumer = TopicScan.consumer(connect.bootstrapServers(), values)) {
            TopicScan.read(consumer, Map.of(new TopicPartition("legacy." + table, 0), 0L), record -> {
                if (record.value() instanceof GenericRecord change) {
                    changes.add(new Change(change.get("op").toString(), (GenericRecord) change.get("after")));
                }
            });
        }
        return changes;
    }
}
