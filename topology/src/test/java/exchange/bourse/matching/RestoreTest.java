package exchange.bourse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.Side;
import exchange.bourse.market.TestMarkets;
import exchange.bourse.matching.fast.FastOrderBook;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A book rebuilt from what was recorded of it is the same book. */
class RestoreTest {

    private static final int COMMANDS = 3_000;
    private static final int ORDERS = 100_000;

    @Test
    void aBookRestoredInTheMiddleGoesOnAsIfNothingHadHappened() {
        CommandGenerator generator = new CommandGenerator(11);
        OrderBook undisturbed = new FastOrderBook(CommandGenerator.MARKET);
        OrderBook restarted = new FastOrderBook(CommandGenerator.MARKET);
        EventDigest first = new EventDigest();
        EventDigest second = new EventDigest();
        for (int i = 0; i < COMMANDS; i++) {
            BookCommand command = generator.next();
            assertThat(command.applyTo(restarted, second)).as("command %d", i).isEqualTo(command.applyTo(undisturbed, first));
            restarted = FastOrderBook.restore(restarted.market(), restarted.counters(), restarted.session(), restarted.orders());
            restarted.verify();
            assertThat(second.value()).as("command %d: %s", i, command).isEqualTo(first.value());
            assertThat(restarted.stateHash()).as("command %d: %s", i, command).isEqualTo(undisturbed.stateHash());
        }
    }

    /** The limit is the requirement: what is measured here takes a few hundredths of it. */
    @Test
    void aHundredThousandOrdersAreBackWithinASecond() {
        List<RestingOrder> orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> new RestingOrder(i + 1L, "a" + i % 100, i % 2 == 0 ? Side.BUY : Side.SELL,
                        i % 2 == 0 ? 100_000 - (i * 7L) % 5_000 : 100_001 + (i * 7L) % 5_000, 1 + i, i + 1L))
                .toList();
        Counters counters = new Counters(0, 0, ORDERS);
        OrderBook book = FastOrderBook.restore(TestMarkets.BTC_USD, counters, Session.START, orders.stream());
        long start = System.nanoTime();
        OrderBook again = FastOrderBook.restore(TestMarkets.BTC_USD, counters, Session.START, Stream.of(orders).flatMap(List::stream));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(again.stateHash()).isEqualTo(book.stateHash());
        assertThat(again.orders()).hasSize(ORDERS);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }
}
