package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import org.apache.kafka.common.TopicPartition;

/** Compares what a stage said with what is recorded. */
interface Comparison {

    /**
     * Compares a partition.
     *
     * @param cut which of the recorded outputs follow from the commands that were replayed
     */
    Finding compare(Topic<?> topic, TopicPartition partition, Cut cut);
}
