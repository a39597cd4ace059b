package exchange.bourse.connectors;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connect.bootstrapServers(), "schema.registry.url",
                connect.registry(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                KafkaAvroDeserializer.class, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, KafkaAvroDeserializer.class,
                "avro.use.logical.type.converters", true);
        TopicPartition partition = new TopicPartition("legacy." + table, 0);
        try (KafkaConsumer<Object, GenericRecord> consumer = new KafkaConsumer<>(settings)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<Change> changes = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<Object, GenericRecord> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() != null) {
                        changes.add(new Change(record.value().get("op").toString(), (GenericRecord) record.value().get("after")));
                    }
                }
            }
            return changes;
        }
    }
}
