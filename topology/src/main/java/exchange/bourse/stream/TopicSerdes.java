package exchange.bourse.stream;

import exchange.bourse.catalogue.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Where a topology gets the serdes of topics from, so that it need not know the registry. */
@FunctionalInterface
public interface TopicSerdes {

    /** The serde for the values of a topic. */
    <V extends SpecificRecord> Serde<V> of(Topic<V> topic);
}
