package exchange.bourse.platform.local.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Figures at(long second, String... lines) {
        return Figures.parse(String.join("\n", lines), TimeUnit.SECONDS.toNanos(second));
    }

    private static boolean any(Figures.Sample sample) {
        return true;
    }

    @Test
    void figuresAreFoundByNameAndLabels() {
        Figures figures = at(0, "# HELP lag how far", "# TYPE lag gauge", "lag{stage=\"ledger\",topic=\"a,b}\\\"c\"} 3.0",
                "lag{stage=\"ledger\",topic=\"d\"} 1.5E1", "lag{stage=\"audit\",topic=\"d\"} NaN", "up 1 1800000000", "no figure");

        assertThat(figures.sum("lag", sample -> sample.label("stage").equals("ledger"))).isEqualTo(18);
        assertThat(figures.sum("lag", FiguresTest::any)).as("without what is no number").isEqualTo(18);
        assertThat(figures.of("lag").getFirst().label("topic")).isEqualTo("a,b}\\\"c");
        assertThat(figures.sum("up", FiguresTest::any)).isEqualTo(1);
        assertThat(figures.of("missing")).isEmpty();
    }

    @Test
    void aRateIsWhatACounterGrewBySecondAndNeverBelowZero() {
        Figures before = at(10, "done_total{of=\"a\"} 100", "done_total{of=\"b\"} 7");
        Figures after = at(12, "done_total{of=\"a\"} 160", "done_total{of=\"b\"} 7");

        assertThat(new Window(before, after).rate("done_total", FiguresTest::any)).isEqualTo(30);
        assertThat(new Window(before, after).rate("done_total", sample -> sample.label("of").equals("b"))).isZero();
        assertThat(new Window(before, at(12, "done_total{of=\"a\"} 3")).rate("done_total", FiguresTest::any)).as("after a restart")
                .isZero();
        assertThat(new Window(after, after).rate("done_total", FiguresTest::any)).as("seen only once").isZero();
    }

    @Test
    void aQuantileIsEstimatedFromWhatWasMeasuredInBetween() {
        Figures before = at(0, "took_seconds_bucket{le=\"0.1\"} 1000", "took_seconds_bucket{le=\"0.2\"} 1000",
                "took_seconds_bucket{le=\"+Inf\"} 1000");
        Figures after = at(1, "took_seconds_bucket{le=\"0.1\"} 1050", "took_seconds_bucket{le=\"0.2\"} 1100",
                "took_seconds_bucket{le=\"+Inf\"} 1100");

        Window window = new Window(before, after);
        assertThat(window.quantile("took_seconds", 0.5, FiguresTest::any).orElseThrow()).isCloseTo(0.1, within(1e-9));
        assertThat(window.quantile("took_seconds", 0.99, FiguresTest::any).orElseThrow()).isCloseTo(0.198, within(1e-9));
        assertThat(new Window(before, before).quantile("took_seconds", 0.99, FiguresTest::any)).isEmpty();
        Figures slow = at(1, "took_seconds_bucket{le=\"0.1\"} 1000", "took_seconds_bucket{le=\"0.2\"} 1000",
                "took_seconds_bucket{le=\"+Inf\"} 1010");
        assertThat(new Window(before, slow).quantile("took_seconds", 0.99, FiguresTest::any).orElseThrow()).as("the last bound")
                .isEqualTo(0.2);
    }
}
