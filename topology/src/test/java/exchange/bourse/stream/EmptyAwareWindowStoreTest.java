package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyAwareWindowStoreTest {

    private static final TopicPartition CHANGELOG = new TopicPartition("changelog", 0);
    private static final Properties SETTINGS = new Properties();

    @TempDir
    private Path directory;

    static {
        SETTINGS.putAll(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, "test", StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none"));
    }

    @Test
    void whatIsEmptyIsKnownToLackNothing() {
        WindowStore<String, Integer> store = open(EmptyAwareWindowStore.of(builder()));
        assertThat(store.committedOffset(CHANGELOG)).isEqualTo(OffsetCheckpoint.OFFSET_UNKNOWN);
        store.close();
    }

    @Test
    void whatHasEntriesOfWhichNobodyKnowsWhetherTheyAreCommittedIsNotTrusted() {
        WindowStore<String, Integer> store = open(EmptyAwareWindowStore.of(builder()));
        store.put("a", 1, 5);
        assertThat(store.committedOffset(CHANGELOG)).isNull();
        store.close();
    }

    @Test
    void whatWasCommittedIsKnownAgain() {
        WindowStore<String, Integer> store = open(EmptyAwareWindowStore.of(builder()));
        store.put("a", 1, 5);
        store.commit(Map.of(CHANGELOG, 12L));
        store.close();

        WindowStore<String, Integer> again = open(EmptyAwareWindowStore.of(builder()));
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(12);
        try (WindowStoreIterator<Integer> found = again.fetch("a", 0, 9)) {
            assertThat(found.next().value).isEqualTo(1);
        }
        again.close();
    }

    /** When this fails the class that is tested is not needed any more. */
    @Test
    void kafkaStreamsItselfKnowsNothingOfAnEmptyOne() {
        WindowStore<String, Integer> store = open(builder());
        store.commit(Map.of(CHANGELOG, 12L));
        assertThat(store.committedOffset(CHANGELOG)).isNull();
        store.close();
    }

    private static StoreBuilder<WindowStore<String, Integer>> builder() {
        return Stores
                .windowStoreBuilder(Stores.persistentWindowStore("ended", Duration.ofHours(25), Duration.ofMillis(1), false),
                        Serdes.String(), Serdes.Integer())
                .withLoggingDisabled();
    }

    private WindowStore<String, Integer> open(StoreBuilder<WindowStore<String, Integer>> builder) {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(SETTINGS, new TaskId(0, 0), directory.toFile());
        WindowStore<String, Integer> store = builder.build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
