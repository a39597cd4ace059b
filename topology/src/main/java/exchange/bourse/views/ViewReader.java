package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import java.util.List;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Gives access to the views' stores and books for reading. Any thread may read them while the topology writes them. */
public interface ViewReader {

    /**
     * A store by its name.
     *
     * @throws RuntimeException if the views can't be read at the moment
     */
    <K, V> ReadOnlyKeyValueStore<K, V> store(String name);

    /**
     * The books by price level.
     *
     * @throws RuntimeException if the views can't be read at the moment
     */
    Books books();

    /**
     * The parts of a store, of which each has an order of its own: a range of the store as a whole is one part after the other. A reader
     * that does not know better has all in one part.
     *
     * @param name the store
     * @param fedBy the topic whose partitions the parts follow
     * @throws RuntimeException if the views can't be read at the moment
     */
    default <K, V> List<ReadOnlyKeyValueStore<K, V>> partitions(String name, Topic<?> fedBy) {
        return List.of(store(name));
    }
}
