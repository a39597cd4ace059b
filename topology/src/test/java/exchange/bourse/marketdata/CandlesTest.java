package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The k-lines of a real tape of three weeks over a change of months against those that are added up from its trades one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandlesTest {

    private final Map<Period, Window> recorded = new EnumMap<>(Period.class);
    private final Candles.Parts parts = new Candles.Parts() {
        @Override
        public void record(Window part) {
            recorded.put(part.period(), part);
        }

        @Override
        public void forget(Period period) {
            recorded.remove(period);
        }
    };
    private final List<Print> tape = new ArrayList<>();
    private final List<Window> finals = new ArrayList<>();
    private List<Window> open = List.of();

    @BeforeAll
    void playTheTape() {
        long latestMs = 0;
        Candles candles = new Candles(List.of(), parts);
        for (Print print : RealTapes.bitstamp()) {
            latestMs = Math.max(latestMs, print.timeMs());
            Print now = print.at(latestMs);
            tape.add(now);
            finals.addAll(candles.advance(latestMs));
            candles.add(now);
            if (print.sequence() % 1_000 == 0) {
                candles = new Candles(List.copyOf(recorded.values()), parts);
            }
        }
        open = candles.open();
    }

    @ParameterizedTest
    @EnumSource
    void theFinalsAndTheOpenOneOfAPeriodAreThoseOfADirectComputation(Period period) {
        List<Window> all = new ArrayList<>(finals.stream().filter(window -> window.period() == period).toList());
        all.addAll(open.stream().filter(window -> window.period() == period).toList());
        Map<Long, List<Print>> expected = new TreeMap<>();
        tape.forEach(print -> expected.computeIfAbsent(opened(period, print.timeMs()), _ -> new ArrayList<>()).add(print));

        assertThat(all).extracting(Window::openMs).containsExactlyElementsOf(expected.keySet());
        for (Window window : all) {
            assertThat(window.candle()).as("%s at %s", period, Instant.ofEpochMilli(window.openMs()))
                    .isEqualTo(sum(expected.getOrDefault(window.openMs(), List.of())));
        }
        assertThat(all.size()).as("enough windows to say something").isGreaterThan(1);
    }

    @Test
    void finalsComeByTheTimeOfTheirCloseAndTheShorterOnesFirst() {
        assertThat(finals).isSortedAccordingTo(Comparator.comparingLong(Window::closeMs).thenComparing(Window::period));
    }

    private static long opened(Period period, long timeMs) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(timeMs), ZoneOffset.UTC);
        LocalDate day = time.toLocalDate();
        LocalDateTime open = switch (period) {
            case MINUTE_1, MINUTE_5, MINUTE_15, MINUTE_30 ->
                time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() - time.getMinute() % period.minutes());
            case HOUR_1, HOUR_2, HOUR_4, HOUR_6, HOUR_12 ->
                day.atStartOfDay().plusHours(time.getHour() - time.getHour() % (period.minutes() / 60));
            case DAY_1 -> day.atStartOfDay();
            case DAY_3 -> day.minusDays(day.toEpochDay() % 3).atStartOfDay();
            case WEEK_1 -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY)).atStartOfDay();
            case MONTH_1 -> day.with(TemporalAdjusters.firstDayOfMonth()).atStartOfDay();
        };
        return open.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Candle sum(List<Print> prints) {
        BigDecimal base = prints.stream().map(Print::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal quote = prints.stream().map(Print::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal high = prints.stream().map(Print::price).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal low = prints.stream().map(Print::price).min(Comparator.naturalOrder()).orElseThrow();
        return new Candle(prints.getFirst().price(), high, low, prints.getLast().price(), base, quote, prints.getFirst().sequence(),
                prints.getLast().sequence());
    }
}
