package exchange.bourse.stream;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A store of nothing, by which a topology whose stores are in memory keeps its process id over a restart. Kafka Streams writes the id down
 * where some store is a persistent one, and puts it into the names of its transactions: a restarted engine then fences what its predecessor
 * left open at once.
 *
 * <p>A persistent store with something in it would do as well, but one that was not closed in order, or before its first commit, makes Kafka
 * Streams (4.3.1) throw the whole task's state away and have the group share out its tasks anew ({@code ProcessorStateManager}), which is
 * when others wait for them.
 */
public final class ProcessIdKeeper implements StateStore {

    private final String name;
    private boolean open;

    private ProcessIdKeeper(String name) {
        this.name = name;
    }

    /** The store to declare for it, under a name that no other store of the topology has. */
    public static StoreBuilder<?> builder(String name) {
        return new Builder(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (_, _) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    /** It has none to manage; else Kafka Streams would keep a file for them. */
    @Override
    @SuppressWarnings("deprecation")
    public boolean managesOffsets() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private record Builder(String name) implements StoreBuilder<ProcessIdKeeper> {

        @Override
        public ProcessIdKeeper build() {
            return new ProcessIdKeeper(name);
        }

        @Override
        public StoreBuilder<ProcessIdKeeper> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<ProcessIdKeeper> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<ProcessIdKeeper> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<ProcessIdKeeper> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
