package exchange.bourse.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.market.Market;
import exchange.bourse.matching.BookCommand;
import exchange.bourse.matching.CommandGenerator;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.fast.FastOrderBook;
import java.math.BigDecimal;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After every command, the book that the stores would give back is the book in the heap. */
class BookStoresTest {

    private static final int COMMANDS = 3_000;
    private static final Market MARKET = CommandGenerator.MARKET;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void theBookInTheStoresIsTheBookInTheHeapAfterEveryCommand(long seed) {
        MockProcessorContext<String, SpecificRecord> context = new MockProcessorContext<>();
        BookStores.builders()
                .stream()
                .filter(builder -> !builder.name().equals(BookStores.POSITION))
                .forEach(builder -> add(builder, context));
        BookStores stores = new BookStores(context);
        stores.record(definition());
        CommandGenerator generator = new CommandGenerator(seed);
        OrderBook book = new FastOrderBook(MARKET);
        for (int i = 0; i < COMMANDS; i++) {
            BookCommand command = generator.next();
            if (command instanceof BookCommand.Redefine) {
                continue;
            }
            command.applyTo(book, new BookReports(context, stores, MARKET, 0, 0));
            stores.record(book);
            context.resetForwards();
            OrderBook restored = Objects.requireNonNull(stores.restore().get(MARKET.id()));
            assertThat(restored.orders().map(Object::toString).sorted().toList()).as("seed %d, command %d: %s", seed, i, command)
                    .isEqualTo(book.orders().map(Object::toString).sorted().toList());
            assertThat(restored.stateHash()).as("seed %d, command %d: %s", seed, i, command).isEqualTo(book.stateHash());
        }
    }

    private static void add(StoreBuilder<?> builder, MockProcessorContext<String, SpecificRecord> context) {
        StateStore store = builder.withLoggingDisabled().withCachingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    private static MarketDefinition definition() {
        BigDecimal none = BigDecimal.ZERO.setScale(18);
        return MarketDefinition.newBuilder()
                .setMarket(MARKET.id())
                .setName("ETH/USD")
                .setBase(MARKET.base())
                .setQuote(MARKET.quote())
                .setBaseScale(MARKET.scales().base())
                .setQuoteScale(MARKET.scales().quote())
                .setPricePrecision(MARKET.scales().price())
                .setAmountPrecision(MARKET.scales().amount())
                .setMinPrice(new BigDecimal("0.02").setScale(18))
                .setMaxPrice(none)
                .setMinAmount(new BigDecimal("0.001").setScale(18))
                .setMakerFee(none)
                .setTakerFee(none)
                .setState(MarketState.ENABLED)
                .setPartition(MARKET.partition())
                .setPosition(1)
                .setTickSize(new BigDecimal("0.02").setScale(18))
                .build();
    }
}
