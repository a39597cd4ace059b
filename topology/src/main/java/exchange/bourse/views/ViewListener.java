package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * Is told of every record that the views have taken in: after it can be found in them, on the thread that stored it, in the order of its
 * partition. What it does there delays the views, so it must not wait for anybody. After a crash records may come again.
 */
@FunctionalInterface
public interface ViewListener {

    /**
     * A record was taken in.
     *
     * @param topic where it stands
     * @param value its value
     * @param partition its partition
     * @param offset its place in the partition
     */
    void taken(Topic<?> topic, SpecificRecord value, int partition, long offset);
}
