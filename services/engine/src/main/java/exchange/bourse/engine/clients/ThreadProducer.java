package exchange.bourse.engine.clients;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The producer of a thread of Kafka Streams, whose tasks share its transactions. When one was aborted, it begins no other: what all tasks of
 * the thread said in it is lost, so all of them have to go back to what was committed last.
 *
 * <p>Kafka Streams (4.3.1) does not see to that. When a task's store is found corrupt it closes that task, which aborts the transaction. The
 * others' part of it is committed before, but not while the group rebalances ({@code TaskManager.handleCorruption}, apache/kafka#10444): then
 * a healthy task goes on with balances that it has told nobody of, and commits its position behind commands whose events are gone. To a
 * producer that says that it is fenced, Kafka Streams answers as is needed: it closes all tasks of the thread as they are, takes a new
 * producer and joins the group again.
 *
 * <p>For the same reason, that all tasks share the transaction, it is flushed for all of them at once, before it ends.
 */
final class ThreadProducer extends KafkaProducer<byte[], byte[]> {

    private final Runnable transactionEnded;
    private boolean aborted;

    ThreadProducer(Map<String, Object> config, Runnable transactionEnded) {
        super(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.transactionEnded = transactionEnded;
    }

    /**
     * Begins a transaction.
     *
     * @throws ProducerFencedException if the last one was aborted, or another producer has taken over
     */
    @Override
    public void beginTransaction() {
        if (aborted) {
            throw new ProducerFencedException("the last transaction of this producer was aborted, for all tasks of its thread");
        }
        super.beginTransaction();
    }

    /**
     * Does nothing: all that was sent is waited for when positions are added to the transaction, once. Kafka Streams (4.3.1) flushes for each
     * task of the thread, one after the other, and each time waits for the answers to what that task's stores had to say at the end; so a
     * thread of four tasks would wait four times, with four times the requests, for what can go at once.
     */
    @Override
    public void flush() {
        // Done by sendOffsetsToTransaction.
    }

    /** Flushes for all tasks, and adds their positions to the transaction; if something could not be written, this says so. */
    @Override
    public void sendOffsetsToTransaction(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        super.flush();
        super.sendOffsetsToTransaction(offsets, group);
    }

    @Override
    public void commitTransaction() {
        super.commitTransaction();
        transactionEnded.run();
    }

    @Override
    public void abortTransaction() {
        // Also when the end of it is not known.
        aborted = true;
        super.abortTransaction();
        transactionEnded.run();
    }
}
