package exchange.bourse.gateway.api.publicdata;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Window;
import exchange.bourse.views.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KlineQueryTest {

    private final List<Window> traded = new ArrayList<>();

    private void traded(Period period, String open, String close, String volume) {
        BigDecimal price = new BigDecimal(close);
        BigDecimal quantity = new BigDecimal(volume);
        traded.add(new Window(period, Instant.parse(open).toEpochMilli(),
                new Candle(price, price, price, price, quantity, price.multiply(quantity), 1, 1)));
    }

    private List<Window> klines(Period period, Instant from, Instant to, Slice slice) {
        Comparator<Window> order = Comparator.comparingLong(Window::openMs);
        return traded.stream()
                .filter(window -> window.period() == period && window.openMs() >= from.toEpochMilli()
                        && window.openMs() <= to.toEpochMilli())
                .sorted(slice.ascending() ? order : order.reversed())
                .limit(slice.limit())
                .toList();
    }

    private String ask(Period period, @Nullable String from, @Nullable String to, int limit, String now) {
        return new KlineQuery(period, seconds(from), seconds(to), limit).answer(this::klines, Instant.parse(now))
                .stream()
                .map(window -> "%s %s/%s".formatted(Instant.ofEpochMilli(window.openMs()).toString().substring(0, 10),
                        window.candle().close(), window.candle().baseVolume()))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Long seconds(@Nullable String time) {
        return time == null ? null : Instant.parse(time).getEpochSecond();
    }

    @Test
    void weeksBeginOnThursdayAndEmptyOnesAreFlat() {
        traded(Period.WEEK_1, "2026-01-01T00:00:00Z", "10", "3");
        traded(Period.WEEK_1, "2026-01-15T00:00:00Z", "11", "2");
        assertThat(ask(Period.WEEK_1, null, null, 30, "2026-01-28T23:59:59Z"))
                .isEqualTo("2026-01-01 10/3, 2026-01-08 10/0, 2026-01-15 11/2, 2026-01-22 11/0");
        assertThat(ask(Period.WEEK_1, "2026-01-02T00:00:00Z", null, 2, "2026-01-28T23:59:59Z"))
                .isEqualTo("2026-01-08 10/0, 2026-01-15 11/2");
        assertThat(ask(Period.WEEK_1, null, "2026-01-14T23:59:59Z", 30, "2026-01-28T23:59:59Z"))
                .isEqualTo("2026-01-01 10/3, 2026-01-08 10/0");
    }

    @Test
    void monthsAreThoseOfTheCalendarAcrossLengthsAndYears() {
        traded(Period.MONTH_1, "2023-11-01T00:00:00Z", "10", "3");
        traded(Period.MONTH_1, "2024-03-01T00:00:00Z", "11", "2");
        assertThat(ask(Period.MONTH_1, "2023-11-01T00:00:00Z", "2024-04-30T00:00:00Z", 10_000, "2026-01-01T00:00:00Z"))
                .isEqualTo("2023-11-01 10/3, 2023-12-01 10/0, 2024-01-01 10/0, 2024-02-01 10/0, 2024-03-01 11/2, 2024-04-01 11/0");
        assertThat(ask(Period.MONTH_1, null, "2024-02-29T23:59:59Z", 2, "2026-01-01T00:00:00Z"))
                .isEqualTo("2024-01-01 10/0, 2024-02-01 10/0");
        assertThat(ask(Period.MONTH_1, "2024-02-01T00:00:01Z", null, 2, "2026-01-01T00:00:00Z"))
                .isEqualTo("2024-03-01 11/2, 2024-04-01 11/0");
    }

    @Test
    void nothingIsBeforeTheFirstTradeAndNothingWithoutOne() {
        assertThat(ask(Period.HOUR_6, null, null, 30, "2026-01-01T00:00:00Z")).isEmpty();
        traded(Period.HOUR_6, "2026-01-01T06:00:00Z", "10", "3");
        assertThat(ask(Period.HOUR_6, null, "2026-01-01T05:59:59Z", 30, "2026-01-02T00:00:00Z")).isEmpty();
        assertThat(ask(Period.HOUR_6, "1969-01-01T00:00:00Z", "2026-01-01T06:00:00Z", 30, "2026-01-02T00:00:00Z"))
                .isEqualTo("2026-01-01 10/3");
    }

    /** Against a list of all windows, of which some have trades, the first one the fourth. */
    @ParameterizedTest
    @EnumSource
    void everyPeriodIsAnsweredWithoutGapsWithinItsLimit(Period period) {
        long startMs = period.openOf(Instant.parse("2019-12-30T13:14:15Z").toEpochMilli());
        List<Long> opens = IntStream.range(0, 60).mapToObj(i -> period.plus(startMs, i)).toList();
        Instant now = Instant.ofEpochMilli(opens.get(59));
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            traded.clear();
            for (int i = 3; i < 50; i++) {
                if (i == 3 || random.nextInt(3) == 0) {
                    traded(period, Instant.ofEpochMilli(opens.get(i)).toString(), Integer.toString(i), "1");
                }
            }
            int from = random.nextInt(60);
            int to = from + random.nextInt(60 - from);
            int limit = 1 + random.nextInt(40);
            Long fromS = opens.get(from) / 1_000;
            Long toS = opens.get(to) / 1_000;
            assertThat(opens(new KlineQuery(period, fromS, toS, limit), now)).as("between two times, seed %d", seed)
                    .isEqualTo(some(opens, from, to, limit));
            assertThat(opens(new KlineQuery(period, fromS, null, limit), now)).as("from a time, seed %d", seed)
                    .isEqualTo(some(opens, from, 59, limit));
            assertThat(opens(new KlineQuery(period, null, toS, limit), now)).as("up to a time, seed %d", seed)
                    .isEqualTo(some(opens, to - limit + 1, to, limit));
        }
    }

    private List<Long> opens(KlineQuery query, Instant now) {
        return query.answer(this::klines, now).stream().map(Window::openMs).toList();
    }

    private static List<Long> some(List<Long> opens, int from, int to, int limit) {
        return IntStream.rangeClosed(Math.max(3, from), to).limit(limit).mapToObj(opens::get).toList();
    }
}
