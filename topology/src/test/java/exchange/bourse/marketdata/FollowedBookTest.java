package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.marketdata.DepthBook.Outcome;
import exchange.bourse.matching.CommandGenerator;
import exchange.bourse.matching.OrderBook;
import exchange.bourse.matching.SilentListener;
import exchange.bourse.matching.fast.FastOrderBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Follows the matching book through generated commands of all kinds as docs/depth.md tells clients to, and holds what they see against the
 * book's own orders. {@code -Ddepth.updates=20000000 -Ddepth.seed=7} makes it long.
 */
class FollowedBookTest {

    private static final long SEED = Long.getLong("depth.seed", 11);
    private static final long UPDATES = Long.getLong("depth.updates", 1_000_000);
    private static final int COMPARE_EVERY = 500;

    private final OrderBook book = new FastOrderBook(CommandGenerator.MARKET);
    private final DepthBook follower = new DepthBook(Depth.EMPTY);
    private final Random random = new Random(SEED);
    /** What was told since the last comparison. */
    private final List<Update> stream = new ArrayList<>();
    private long told;

    private record Update(long sequence, Side side, Level level) {

        Outcome applyTo(DepthBook follower) {
            return follower.apply(sequence, side, level);
        }
    }

    private final class Stream extends SilentListener {

        @Override
        public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
            assertThat(sequence).as("seed %d: a sequence without gaps", SEED).isEqualTo(++told);
            stream.add(new Update(sequence, side, level(priceUnits, quantityUnits)));
        }
    }

    private static Level level(long priceUnits, long quantityUnits) {
        return new Level(BigDecimal.valueOf(priceUnits, CommandGenerator.MARKET.scales().price()),
                BigDecimal.valueOf(quantityUnits, CommandGenerator.MARKET.scales().base()));
    }

    @Test
    void whoeverFollowsTheUpdatesHasTheBookWhereverTheyBegin() {
        CommandGenerator commands = new CommandGenerator(SEED);
        Stream listener = new Stream();
        while (told < UPDATES) {
            for (int i = 0; i < COMPARE_EVERY; i++) {
                commands.next().applyTo(book, listener);
            }
            compare();
            stream.clear();
        }
        assertThat(follower.sequence()).isEqualTo(told).isGreaterThanOrEqualTo(UPDATES);
    }

    private void compare() {
        int middle = random.nextInt(stream.size() + 1);
        stream.subList(0, middle).forEach(update -> assertThat(update.applyTo(follower)).isEqualTo(Outcome.APPLIED));
        Depth snapshot = follower.snapshot();
        stream.subList(middle, stream.size()).forEach(update -> assertThat(update.applyTo(follower)).isEqualTo(Outcome.APPLIED));
        Depth expected = new Depth(book.counters().updates(), levels(Side.SELL), levels(Side.BUY));
        assertThat(follower.snapshot()).as("seed %d, who followed from the beginning", SEED).isEqualTo(expected);

        DepthBook late = new DepthBook(snapshot);
        stream.forEach(update -> assertThat(update.applyTo(late))
                .isEqualTo(update.sequence() <= snapshot.sequence() ? Outcome.OLD : Outcome.APPLIED));
        assertThat(late.snapshot()).as("seed %d, who began with the snapshot of %d", SEED, snapshot.sequence()).isEqualTo(expected);

        stream.subList(random.nextInt(stream.size() + 1), stream.size())
                .forEach(update -> assertThat(update.applyTo(late)).isEqualTo(Outcome.OLD));
        assertThat(late.snapshot()).as("seed %d, who read the end twice", SEED).isEqualTo(expected);

        if (stream.size() - middle > 1) {
            DepthBook missed = new DepthBook(snapshot);
            stream.subList(middle + 1, stream.size()).forEach(update -> assertThat(update.applyTo(missed)).isEqualTo(Outcome.GAP));
            assertThat(missed.snapshot()).as("seed %d, who missed %d", SEED, snapshot.sequence() + 1).isEqualTo(snapshot);
        }
    }

    /** What the public sees of the orders themselves: what market orders that wait for an auction want has no price to be shown at. */
    private List<Level> levels(Side side) {
        Comparator<Long> bestFirst = side == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Map<Long, Long> quantities = new TreeMap<>(bestFirst);
        book.orders(side)
                .filter(order -> order.type() == OrderType.LIMIT)
                .forEach(order -> quantities.merge(order.priceUnits(), order.visibleUnits(), Long::sum));
        return quantities.entrySet().stream().map(entry -> level(entry.getKey(), entry.getValue())).toList();
    }
}
