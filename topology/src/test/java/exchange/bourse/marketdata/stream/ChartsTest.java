package exchange.bourse.marketdata.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Kline;
import exchange.bourse.marketdata.Print;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    private static final long START_MS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final List<Topic<?>> TOPICS = List.of(Topics.KLINES, Topics.KLINES_LIVE, Topics.TICKERS);

    private static SpecificRecord trade(long sequence, long atMs) {
        BigDecimal one = BigDecimal.ONE.setScale(18);
        return Charts.trade(new Print(sequence, one, one, one, START_MS + atMs));
    }

    private static SpecificRecord tick(long atMs, long lastTradeSequence) {
        return Charts.tick(START_MS + atMs, lastTradeSequence);
    }

    private static List<String> finals(List<SpecificRecord> events) {
        try (Charts charts = new Charts()) {
            events.forEach(charts::send);
            return charts.bytes(Topics.KLINES);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howTradesAndTicksMingleChangesNoByteOfTheFinals(long seed) {
        MarketDay day = MarketDay.of(seed, 600);
        List<String> expected = finals(day.events());
        assertThat(expected).as("seed %d", seed).hasSizeGreaterThan(100);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            assertThat(finals(day.mingled(random))).as("seed %d, mingling %d", seed, i).isEqualTo(expected);
        }
        List<SpecificRecord> ticksLast = new ArrayList<>(day.trades());
        ticksLast.addAll(day.ticks());
        assertThat(finals(ticksLast)).as("seed %d, all ticks after all trades", seed).isEqualTo(expected);
        List<SpecificRecord> ticksFirst = new ArrayList<>(day.ticks());
        ticksFirst.addAll(day.trades());
        assertThat(finals(ticksFirst)).as("seed %d, all ticks before all trades", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theSameInputGivesTheSameBytesInAllTopics(long seed) {
        MarketDay day = MarketDay.of(seed, 400);
        try (Charts once = new Charts(); Charts again = new Charts()) {
            day.events().forEach(once::send);
            day.events().forEach(again::send);
            for (Topic<?> topic : TOPICS) {
                assertThat(again.bytes(topic)).as("%s, seed %d", topic.name(), seed).isNotEmpty().isEqualTo(once.bytes(topic));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void tradesThatComeAgainChangeNothing(long seed) {
        MarketDay day = MarketDay.of(seed, 400);
        Random random = new Random(seed);
        List<SpecificRecord> events = new ArrayList<>();
        for (SpecificRecord event : day.events()) {
            events.add(event);
            if (random.nextInt(20) == 0) {
                List<SpecificRecord> past = events.stream().filter(day.trades()::contains).toList();
                events.addAll(past.subList(Math.max(0, past.size() - random.nextInt(50)), past.size()));
            }
        }
        try (Charts plain = new Charts(); Charts repeated = new Charts()) {
            day.events().forEach(plain::send);
            events.forEach(repeated::send);
            for (Topic<?> topic : TOPICS) {
                assertThat(repeated.bytes(topic)).as("%s, seed %d", topic.name(), seed).isEqualTo(plain.bytes(topic));
            }
        }
    }

    @Test
    void theWindowOfAQuietMarketClosesWithTheFirstTickBehindItsEnd() {
        try (Charts charts = new Charts()) {
            charts.send(trade(1, 1_000));
            charts.send(tick(59_999, 1));
            assertThat(charts.records(Topics.KLINES)).isEmpty();
            charts.send(tick(60_000, 1));
            assertThat(charts.records(Topics.KLINES)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo(Charts.MARKET);
                assertThat(record.value().getPeriod()).isEqualTo("1m");
                assertThat(record.timestamp()).isEqualTo(START_MS + 60_000);
            });
            charts.send(tick(120_000, 1));
            assertThat(charts.records(Topics.KLINES)).as("once").isEmpty();
        }
    }

    @Test
    void aTradeBehindTheEndOfAWindowClosesIt() {
        try (Charts charts = new Charts()) {
            charts.send(trade(1, 1_000));
            charts.send(trade(2, 300_000));
            assertThat(charts.records(Topics.KLINES)).extracting(record -> record.value().getPeriod()).containsExactly("1m", "5m");
        }
    }

    @Test
    void anOpenKlineIsToldFourTimesASecondAndTheRestWithTheNextTick() {
        try (Charts charts = new Charts()) {
            for (int i = 0; i < 100; i++) {
                charts.send(trade(i + 1, 10L * i));
            }
            assertThat(minutes(charts)).extracting(Kline::getTradesCount).containsExactly(1, 26, 51, 76);
            charts.send(tick(1_000, 100));
            assertThat(minutes(charts)).extracting(Kline::getTradesCount).containsExactly(100);
            charts.send(tick(2_000, 100));
            assertThat(charts.records(Topics.KLINES_LIVE)).as("nothing new").isEmpty();
        }
    }

    private static List<Kline> minutes(Charts charts) {
        return charts.records(Topics.KLINES_LIVE)
                .stream()
                .filter(record -> record.key().equals(Charts.MARKET + "/1m"))
                .map(TestRecord::value)
                .toList();
    }

    @Test
    void aMissingTradeIsAFault() {
        try (Charts charts = new Charts()) {
            charts.send(trade(1, 0));
            assertThatThrownBy(() -> charts.send(trade(3, 1))).rootCause().hasMessageContaining("trades are missing");
        }
    }
}
