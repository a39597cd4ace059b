package exchange.bourse.views;

import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Gives access to the views' stores for reading. Stores may be read by any thread while the topology writes them. */
@FunctionalInterface
public interface ViewReader {

    /**
     * A store by its name.
     *
     * @throws RuntimeException if the views can't be read at the moment
     */
    <K, V> ReadOnlyKeyValueStore<K, V> store(String name);
}
