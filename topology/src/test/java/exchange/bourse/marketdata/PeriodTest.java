package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    private static long ms(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void weeksBeginOnThursday() {
        assertThat(Period.WEEK_1.openOf(ms("2026-01-07T23:59:59.999Z"))).isEqualTo(ms("2026-01-01T00:00:00Z"));
        assertThat(Period.WEEK_1.openOf(ms("2026-01-08T00:00:00Z"))).isEqualTo(ms("2026-01-08T00:00:00Z"));
        assertThat(Period.WEEK_1.openOf(0)).isZero();
    }

    @Test
    void monthsHaveTheLengthsOfTheCalendar() {
        assertThat(Period.MONTH_1.openOf(ms("2024-02-29T23:59:59.999Z"))).isEqualTo(ms("2024-02-01T00:00:00Z"));
        assertThat(Period.MONTH_1.nextOpen(ms("2024-02-01T00:00:00Z"))).isEqualTo(ms("2024-03-01T00:00:00Z"));
        assertThat(Period.MONTH_1.nextOpen(ms("2025-02-01T00:00:00Z"))).isEqualTo(ms("2025-03-01T00:00:00Z"));
        assertThat(Period.MONTH_1.nextOpen(ms("2025-12-01T00:00:00Z"))).isEqualTo(ms("2026-01-01T00:00:00Z"));
        assertThat(Period.MONTH_1.plus(ms("2026-01-01T00:00:00Z"), -23)).isEqualTo(ms("2024-02-01T00:00:00Z"));
    }

    @Test
    void periodsAreNamedByMinutesAndByLabels() {
        assertThat(Period.ofMinutes(240)).contains(Period.HOUR_4);
        assertThat(Period.ofMinutes(43_200)).contains(Period.MONTH_1);
        assertThat(Period.ofMinutes(7)).isEmpty();
        assertThat(Period.labelled("1m")).isEqualTo(Period.MINUTE_1);
        assertThat(Period.labelled("1M")).isEqualTo(Period.MONTH_1);
        assertThatThrownBy(() -> Period.labelled("2w")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyTimeIsInOneWindowWhichIsMadeOfWholeWindowsOfItsSource(Period period) {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long timeMs = random.nextLong(ms("2100-01-01T00:00:00Z"));
            long openMs = period.openOf(timeMs);
            assertThat(timeMs).as("seed %d, time %d", seed, timeMs).isBetween(openMs, period.nextOpen(openMs) - 1);
            assertThat(period.openOf(period.nextOpen(openMs) - 1)).as("seed %d, time %d", seed, timeMs).isEqualTo(openMs);
            Period source = period.source();
            if (source != null) {
                assertThat(period.openOf(source.openOf(timeMs))).as("seed %d, time %d", seed, timeMs).isEqualTo(openMs);
                assertThat(source.openOf(openMs)).as("seed %d, time %d", seed, timeMs).isEqualTo(openMs);
                assertThat(source).isLessThan(period);
            }
        }
    }
}
