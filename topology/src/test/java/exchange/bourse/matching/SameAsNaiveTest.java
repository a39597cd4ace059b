package exchange.bourse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.matching.naive.NaiveOrderBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fast book does what the naive one does, over generated commands of all kinds. A failure prints its seed and the commands that it
 * takes. How long the long run is can be set: {@code -Dbook.commands=10000000 -Dbook.seed=7}.
 */
class SameAsNaiveTest {

    private static final int HASH_EVERY = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterEveryCommandBothToldTheSameAndAreEqual(long seed) {
        CommandGenerator generator = new CommandGenerator(seed);
        List<BookCommand> commands = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            commands.add(generator.next());
        }
        int failing = firstDifference(commands);
        if (failing >= 0) {
            List<BookCommand> few = Shrinking.fewest(commands.subList(0, failing + 1), candidate -> firstDifference(candidate) >= 0);
            throw new AssertionError("seed %d, command %d; these suffice:%n%s%n%s".formatted(seed, failing,
                    String.join("\n", few.stream().map(BookCommand::toString).toList()), difference(few)));
        }
    }

    @Test
    void overALongRunBothToldTheSameAndAreEqualEveryThousandCommands() {
        long seed = Long.getLong("book.seed", 42);
        long length = Long.getLong("book.commands", 60_000);
        CommandGenerator generator = new CommandGenerator(seed);
        OrderBook fast = new FastOrderBook(CommandGenerator.MARKET);
        OrderBook naive = new NaiveOrderBook(CommandGenerator.MARKET);
        EventDigest fastDigest = new EventDigest();
        EventDigest naiveDigest = new EventDigest();
        List<BookCommand> last = new ArrayList<>();
        for (long i = 0; i < length; i++) {
            BookCommand command = generator.next();
            last.add(command);
            boolean same = Objects.equals(command.applyTo(fast, fastDigest), command.applyTo(naive, naiveDigest))
                    && fastDigest.value() == naiveDigest.value();
            if (i % HASH_EVERY == HASH_EVERY - 1) {
                fast.verify();
                same &= fast.stateHash() == naive.stateHash();
            }
            if (!same) {
                throw new AssertionError("seed %d, command %d; the last were:%n%s".formatted(seed, i,
                        String.join("\n", last.stream().map(BookCommand::toString).toList())));
            }
            if (last.size() > 20) {
                last.removeFirst();
            }
        }
        assertThat(fastDigest.trades()).as("trades of seed %d", seed).isGreaterThan(length / 20);
    }

    /** The first command after which the books differ or one is broken, or -1. */
    private static int firstDifference(List<BookCommand> commands) {
        OrderBook fast = new FastOrderBook(CommandGenerator.MARKET);
        OrderBook naive = new NaiveOrderBook(CommandGenerator.MARKET);
        EventDigest fastDigest = new EventDigest();
        EventDigest naiveDigest = new EventDigest();
        Conservation conservation = new Conservation(fastDigest);
        for (int i = 0; i < commands.size(); i++) {
            try {
                RejectReason outcome = apply(commands.get(i), fast, conservation);
                RejectReason expected = commands.get(i).applyTo(naive, naiveDigest);
                fast.verify();
                naive.verify();
                conservation.check(fast);
                boolean same = outcome == expected && fastDigest.value() == naiveDigest.value() && fast.stateHash() == naive.stateHash()
                        && fast.indicative().equals(naive.indicative())
                        && Stream.of(Side.values()).allMatch(side -> fast.bestPriceUnits(side).equals(naive.bestPriceUnits(side)));
                if (!same) {
                    return i;
                }
            } catch (RuntimeException | AssertionError e) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable RejectReason apply(BookCommand command, OrderBook book, Conservation conservation) {
        if (command instanceof BookCommand.Place(IncomingOrder order, _)) {
            conservation.ordered(order);
            RejectReason outcome = command.applyTo(book, conservation);
            conservation.refused(order.id(), outcome);
            return outcome;
        }
        return command.applyTo(book, conservation);
    }

    private static String difference(List<BookCommand> commands) {
        OrderBook fast = new FastOrderBook(CommandGenerator.MARKET);
        OrderBook naive = new NaiveOrderBook(CommandGenerator.MARKET);
        Recorder fastly = new Recorder();
        Recorder naively = new Recorder();
        Conservation conservation = new Conservation(fastly);
        String outcome = "";
        try {
            for (BookCommand command : commands) {
                fastly.take();
                naively.take();
                outcome = "fast %s, naive %s".formatted(apply(command, fast, conservation), command.applyTo(naive, naively));
                fast.verify();
                conservation.check(fast);
            }
        } catch (RuntimeException | AssertionError e) {
            outcome += " " + e;
        }
        return outcome + "\nfast:  " + String.join("\n       ", fastly.take()) + "\nnaive: " + String.join("\n       ", naively.take())
                + "\nfast " + fast.session() + fast.counters() + fast.indicative() + "\nnaive " + naive.session() + naive.counters()
                + naive.indicative();
    }
}
