package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandPositionTest {

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

    @BeforeEach
    void openStore() {
        KeyValueStore<Integer, Long> store = Stores
                .keyValueStoreBuilder(Stores.inMemoryKeyValueStore("position"), Serdes.Integer(), Serdes.Long())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void recordsAreAppliedInOrderAndMayLeaveGaps() {
        CommandPosition position = new CommandPosition(context, "position");
        assertThatCode(() -> {
            position.advance(record(0));
            position.advance(record(1));
            position.advance(record(7));
        }).doesNotThrowAnyException();
    }

    @Test
    void aRecordThatWasAppliedBeforeStopsTheTaskAlsoAfterARestart() {
        new CommandPosition(context, "position").advance(record(5));
        CommandPosition restarted = new CommandPosition(context, "position");
        assertThatThrownBy(() -> restarted.advance(record(5))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> restarted.advance(record(0))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("account-commands-3");
    }

    private static RecordMetadata record(long offset) {
        return new RecordMetadata() {
            @Override
            public String topic() {
                return "account-commands";
            }

            @Override
            public int partition() {
                return 3;
            }

            @Override
            public long offset() {
                return offset;
            }
        };
    }
}
