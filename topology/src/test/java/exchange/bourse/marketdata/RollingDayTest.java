package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingDayTest {

    private static final long DAY_MS = 86_400_000;
    private static final long START_MS = 1_767_225_600_000L;
    private static final int INSTANTS = 2_000;

    private final NavigableMap<Long, Candle> rows = new TreeMap<>();
    private final RollingDay.Seconds seconds = new RollingDay.Seconds() {
        @Override
        public void add(long secondMs, Candle candle) {
            rows.merge(secondMs, candle, Candle::join);
        }

        @Override
        public void read(long fromMs, long beforeMs, BiConsumer<Long, Candle> reader) {
            rows.subMap(fromMs, beforeMs).forEach(reader);
        }

        @Override
        public void forget(long fromMs, long beforeMs) {
            rows.subMap(fromMs, beforeMs).clear();
        }
    };

    /** Ten thousand instants in all; half of them are at the very second in which a trade falls out of the day, or beside it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theDayIsThatOfANaiveComputationAtAnyInstantThroughRestarts(long seed) {
        Random random = new Random(seed);
        List<Print> trades = trades(random);
        List<Long> instants = instants(random, trades);
        RollingDay day = new RollingDay(seconds);
        int taken = 0;
        for (long nowMs : instants) {
            for (; taken < trades.size() && trades.get(taken).timeMs() <= nowMs; taken++) {
                day.add(trades.get(taken));
            }
            assertThat(day.until(nowMs)).as("seed %d at %d", seed, nowMs).isEqualTo(naive(trades.subList(0, taken), nowMs));
            if (random.nextInt(100) == 0) {
                day = new RollingDay(seconds);
            }
        }
        assertThat(rows.headMap(instants.getLast() - DAY_MS - 60_000)).as("what is older than a day and a minute, seed %d", seed).isEmpty();
    }

    private static List<Print> trades(Random random) {
        List<Print> trades = new ArrayList<>();
        long timeMs = START_MS + random.nextInt(100_000);
        for (int sequence = 1; sequence <= 4_000; sequence++) {
            // Bursts within seconds, minutes apart, and hours of silence.
            timeMs += random.nextInt(switch (random.nextInt(20)) {
                case 0 -> 300_000;
                case 1 -> random.nextInt(20) == 0 ? 20_000_000 : 60_000;
                default -> 20_000;
            });
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(1_000), 2);
            BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(1_000), 3);
            trades.add(new Print(sequence, price, quantity, price.multiply(quantity), timeMs));
        }
        return trades;
    }

    private static List<Long> instants(Random random, List<Print> trades) {
        long lastMs = trades.getLast().timeMs();
        List<Long> instants = new ArrayList<>();
        for (int i = 0; i < INSTANTS; i++) {
            long timeMs = i % 2 == 0
                    ? START_MS + random.nextLong(lastMs - START_MS)
                    : trades.get(random.nextInt(trades.size())).timeMs() + DAY_MS + random.nextInt(-2_000, 2_000);
            instants.add(timeMs);
        }
        return instants.stream().sorted().toList();
    }

    private static Optional<Candle> naive(List<Print> trades, long nowMs) {
        List<Print> inside = trades.stream().filter(trade -> trade.timeMs() / 1_000 >= nowMs / 1_000 - 86_400).toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal high = inside.getFirst().price();
        BigDecimal low = high;
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal quote = BigDecimal.ZERO;
        for (Print trade : inside) {
            high = high.max(trade.price());
            low = low.min(trade.price());
            base = base.add(trade.quantity());
            quote = quote.add(trade.total());
        }
        return Optional.of(new Candle(inside.getFirst().price(), high, low, inside.getLast().price(), base, quote,
                inside.getFirst().sequence(), inside.getLast().sequence()));
    }
}
