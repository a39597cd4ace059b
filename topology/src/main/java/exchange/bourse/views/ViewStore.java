package exchange.bourse.views;

import exchange.bourse.stream.SingleObjectSerde;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A store of the views: a name and the type of its values. Its keys are made by {@link ViewKey}.
 *
 * @param <V> the type of the values
 * @param name the store's name, which is permanent
 * @param values the serde of the values
 */
public record ViewStore<V>(String name, Serde<V> values) {

    static <V extends SpecificRecordBase> ViewStore<V> of(String name, Class<V> type) {
        return new ViewStore<>(name, SingleObjectSerde.of(type));
    }

    /** The store on disk, with a changelog, so that a gateway that lost its disk gets its views back. */
    StoreBuilder<KeyValueStore<Bytes, V>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), values);
    }
}
