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
 * @param recorded reads the running exchange
 * @param replayed reads the replay's cluster
 * @param form the form in which records are compared
 */
record Sources(LogReader recorded, LogReader replayed, RecordForm form) {

    /**
     * A record of either side.
     *
     * @param record the record
     * @param form what is compared of it
     */
    record Said(ConsumerRecord<byte[], byte[]> record, ByteBuffer form) {}

    /** All that the replay wrote to a partition. */
    Stream<Said> replayed(TopicPartition partition) {
        return stream(replayed, partition, replayed.end(partition)).map(record -> new Said(record, form.ofReplayed(record)));
    }

    /** All that is recorded in a partition, to an offset; asked for after the replay's. */
    Stream<Said> recorded(TopicPartition partition, long end) {
        return stream(recorded, partition, end).map(record -> new Said(record, form.ofRecorded(record)));
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> stream(LogReader log, TopicPartition partition, long end) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(log.records(partition, end), Spliterator.ORDERED), false);
    }
}
