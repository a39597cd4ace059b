package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindStoreTest {

    private final WriteBehindStore<String, Long> store = (WriteBehindStore<String, Long>) WriteBehindStore
            .of(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("balances"), Serdes.String(), Serdes.Long()).withLoggingDisabled())
            .build();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        store.put("a", 1L);
        store.flushCache();
    }

    @Test
    void whatWasPutIsReadAtOnceAndStoredWhenTheTransactionIsCommitted() {
        store.put("a", 2L);
        store.put("a", 3L);
        assertThat(store.get("a")).isEqualTo(3);
        assertThat(store.wrapped().get("a")).isEqualTo(1);

        store.flushCache();
        assertThat(store.wrapped().get("a")).isEqualTo(3);
    }

    @Test
    void whatWasDeletedIsGoneAtOnceAndInTheStoreWhenTheTransactionIsCommitted() {
        assertThat(store.delete("a")).isEqualTo(1);
        assertThat(store.get("a")).isNull();
        assertThat(store.wrapped().get("a")).isEqualTo(1);

        store.flushCache();
        assertThat(store.wrapped().get("a")).isNull();
    }

    @Test
    void whatAnAbortedTransactionPutIsForgotten() {
        store.put("a", 2L);
        store.put("b", 2L);
        store.clearCache();
        store.flushCache();
        assertThat(store.get("a")).isEqualTo(1);
        assertThat(store.get("b")).isNull();
    }

    @Test
    void aTaskThatBeginsAnewWithTheStoreFindsNothingOfItsAbortedTransaction() {
        store.put("a", 2L);
        store.close();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        assertThat(store.get("a")).isNull();
        store.flushCache();
        assertThat(store.wrapped().get("a")).isNull();
    }

    @Test
    void aListHasWhatTheTransactionPut() {
        store.put("b", 2L);
        store.put("a", null);
        assertThat(keys(store)).containsExactly("b");
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsNotThereIsPutIfAbsent() {
        assertThat(store.putIfAbsent("a", 5L)).isEqualTo(1);
        assertThat(store.putIfAbsent("b", 5L)).isNull();
        assertThat(store.get("a")).isEqualTo(1);
        assertThat(store.get("b")).isEqualTo(5);
    }

    private static List<String> keys(KeyValueStore<String, Long> store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Long> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
