package exchange.bourse.marketdata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Trade;
import exchange.bourse.stream.MarketPartitions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A processor that takes over the stores of another goes on where that one was. */
class RestartTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void restartsChangeNothing(long seed, @TempDir Path directory) {
        List<SpecificRecord> events = MarketDay.of(seed, 1_000).events();
        Random random = new Random(seed);
        List<String> expected = told(events, directory.resolve("once"), () -> false);
        List<String> restarted = told(events, directory.resolve("restarted"), () -> random.nextInt(20) == 0);
        assertThat(restarted).as("seed %d", seed).hasSizeGreaterThan(1_000).isEqualTo(expected);
    }

    private interface Restarts {

        boolean now();
    }

    private static List<String> told(List<SpecificRecord> events, Path directory, Restarts restarts) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "restarted");
        MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>(properties, new TaskId(0, 3), directory.toFile());
        List<StateStore> stores = new ArrayList<>();
        ChartStores.builders().forEach(builder -> stores.add(opened(builder, context)));
        ChartProcessor processor = started(context);
        for (SpecificRecord event : events) {
            processor.process(new Record<>(Charts.MARKET, event, timeMs(event)));
            if (restarts.now()) {
                processor = started(context);
            }
        }
        stores.forEach(StateStore::close);
        return context.forwarded().stream().map(forward -> forward.childName() + " " + forward.record()).toList();
    }

    private static ChartProcessor started(MockProcessorContext<String, SpecificRecord> context) {
        ChartProcessor processor = new ChartProcessor(new MarketPartitions<>());
        processor.init(context);
        return processor;
    }

    private static StateStore opened(StoreBuilder<?> builder, MockProcessorContext<String, SpecificRecord> context) {
        StateStore store = builder.withLoggingDisabled().withCachingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }

    private static long timeMs(SpecificRecord event) {
        return switch (event) {
            case Trade trade -> trade.getTime().toEpochMilli();
            case MarketClock clock -> clock.getTime().toEpochMilli();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
