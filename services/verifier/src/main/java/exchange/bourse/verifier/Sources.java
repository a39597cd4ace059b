package exchange.bourse.verifier;

import java.nio.ByteBuffer;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is compared: the records of the running exchange, and those of the replay.
 *
 * @param stage whose outputs they are
 * @param recorded reads the running exchange
 * @param replayed reads the replay's cluster
 * @param form the form in which records are compared
 */
record Sources(Stage stage, LogReader recorded, LogReader replayed, RecordForm form) {

    /**
     * A record of either side.
     *
     * @param record the record
     * @param form what is compared of it
     */
    record Said(ConsumerRecord<byte[], byte[]> record, ByteBuffer form) {}

    /** All that the replay wrote to a partition. */
    Stream<Said> replayed(TopicPartition partition) {
        TopicPartition written = stage.replayed(partition);
        return stream(replayed, written, replayed.end(written)).map(record -> renamed(partition.topic(), record))
                .map(record -> new Said(record, form.ofReplayed(record)));
    }

    /** All that is recorded in a partition, to an offset; asked for after the replay's. */
    Stream<Said> recorded(TopicPartition partition, long end) {
        return stream(recorded, partition, end).map(record -> new Said(record, form.ofRecorded(record)));
    }

    /** A record under the name of the topic that the running stage writes. */
    private static ConsumerRecord<byte[], byte[]> renamed(String topic, ConsumerRecord<byte[], byte[]> record) {
        return topic.equals(record.topic())
                ? record
                : new ConsumerRecord<>(topic, record.partition(), record.offset(), record.timestamp(), record.timestampType(),
                        record.serializedKeySize(), record.serializedValueSize(), record.key(), record.value(), record.headers(),
                        record.leaderEpoch());
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> stream(LogReader log, TopicPartition partition, long end) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(log.records(partition, end), Spliterator.ORDERED), false);
    }
}
