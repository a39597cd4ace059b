package exchange.bourse.stream;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds a store as another builder does, and puts something around it.
 *
 * @param store builds what is inside
 * @param around puts something around it
 * @param <S> the type of the store
 */
record WrappedBuilder<S extends StateStore>(StoreBuilder<S> store, UnaryOperator<S> around) implements StoreBuilder<S> {

    @Override
    public S build() {
        return around.apply(store.build());
    }

    /** Refuses: a cache would be inside of what is around the store, and hold what that has written. */
    @Override
    public StoreBuilder<S> withCachingEnabled() {
        throw new UnsupportedOperationException("store %s takes no cache of Kafka Streams'".formatted(name()));
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
        return new WrappedBuilder<>(store.withCachingDisabled(), around);
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
        return new WrappedBuilder<>(store.withLoggingEnabled(config), around);
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
        return new WrappedBuilder<>(store.withLoggingDisabled(), around);
    }

    @Override
    public Map<String, String> logConfig() {
        return store.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return store.loggingEnabled();
    }

    @Override
    public String name() {
        return store.name();
    }
}
