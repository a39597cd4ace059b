package exchange.bourse.platform.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Check GOOD = Check.of("good", "all equal", List.of());
    private static final Check BAD = Check.of("bad", "one differs", List.of("trade 1"));

    @Test
    void aReportHoldsIfAllItsChecksDo() {
        assertThat(new Report(List.of(), List.of(GOOD, GOOD)).exitCode()).isZero();
    }

    @Test
    void oneFailedCheckFailsTheReport() {
        assertThat(new Report(List.of(), List.of(GOOD, BAD)).exitCode()).isEqualTo(1);
    }

    @Test
    void aComparisonThatCouldNotBeMadeFailsTheReport() {
        assertThat(new Report(List.of(), List.of(GOOD, Check.impossible("k-lines", "others traded"))).exitCode()).isEqualTo(1);
    }

    @Test
    void aReportThatComparedNothingFails() {
        assertThat(new Report(List.of("played"), List.of()).exitCode()).isEqualTo(1);
    }

    @Test
    void thePrintedReportShowsWhatFailedAndWhy() {
        StringWriter text = new StringWriter();
        new Report(List.of("pace: 5/s"), List.of(GOOD, BAD)).print(new PrintWriter(text));
        assertThat(text.toString()).contains("pace: 5/s", "  ok  good: all equal", "FAIL  bad: one differs", "trade 1",
                "1 of 2 checks failed");
    }

    @Test
    void longEvidenceIsCutAndCounted() {
        Check check = Check.of("many", "", IntStream.range(0, 25).mapToObj(Integer::toString).toList());
        assertThat(check.evidence()).hasSize(11).last().isEqualTo("... and 15 more");
        assertThat(check.holds()).isFalse();
    }
}
