package exchange.bourse.platform.replay.l3;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.replay.l3.Deviation.Kind;
import exchange.bourse.platform.replay.report.Check;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real day: what plain price-time priority makes of it differs from the recording in the listed places and in no other. */
class RecordedDayTest {

    private RecordedDay day;

    @BeforeEach
    void read() {
        day = RecordedData.bitstamp();
    }

    @Test
    void theWholeDayDiffersExactlyInTheKnownPlaces() {
        DayComparison comparison = DayComparison.of(day, NaiveExchange.play(day.commands()));
        assertThat(comparison.found()).containsExactlyInAnyOrderElementsOf(day.known());
        assertThat(comparison.checks()).allMatch(Check::holds);
        assertThat(comparison.checks()).extracting(Check::summary)
                .anyMatch(summary -> summary
                        .contains("575 here, 575 recorded, 567 equal in order, price, quantity (567 in any order), 565 of 565 named"))
                .anyMatch(summary -> summary.contains("24,299 of 24,312 equal"))
                .anyMatch(summary -> summary.contains("579 of 580 are"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 183, 200, 1000, 1016, 5000, 9347, 9348, 9351, 9568, 9600, 18_914, 20_000, 31_010, 31_012, 36_055, 36_060,
            36_110, 40_578, 48_595, 48_598, 49_949})
    void everyPrefixDiffersInKnownPlacesOnly(int limit) {
        RecordedDay prefix = day.prefix(limit);
        DayComparison comparison = DayComparison.of(prefix, NaiveExchange.play(prefix.commands()));
        assertThat(prefix.commands()).hasSize(limit);
        assertThat(comparison.checks()).allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }

    @Test
    void anEarlyPrefixHasFillsAndNoDeviationAtAll() {
        RecordedDay prefix = day.prefix(5000);
        DayComparison comparison = DayComparison.of(prefix, NaiveExchange.play(prefix.commands()));
        assertThat(prefix.fills()).hasSizeGreaterThan(50);
        assertThat(comparison.found()).isEmpty();
    }

    @Test
    void aListWithoutOneOfItsLinesFailsTheReport() {
        Outcome outcome = NaiveExchange.play(day.commands());
        for (Deviation line : day.known()) {
            List<Deviation> less = new ArrayList<>(day.known());
            less.remove(line);
            DayComparison comparison = DayComparison.of(new RecordedDay(day.commands(), day.fills(), less), outcome);
            assertThat(comparison.checks()).filteredOn(check -> !check.holds()).as(line.toString()).hasSize(1);
        }
    }

    @Test
    void aLostFillFailsTheReport() {
        Outcome outcome = NaiveExchange.play(day.commands());
        List<Fill> fills = new ArrayList<>(outcome.fills());
        fills.remove(100);
        assertThat(DayComparison.of(day, new Outcome(fills, outcome.ends(), 0)).found()).filteredOn(found -> !day.known().contains(found))
                .extracting(Deviation::kind)
                .containsExactly(Kind.FILL_ONLY_EXCHANGE);
    }
}
