package exchange.bourse.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WindowSeriesTest {

    private static Window window(long openSecond, String open, String close) {
        return new Window(Period.MINUTE_1, openSecond * 1_000, new Candle(new BigDecimal(open), new BigDecimal("12"), BigDecimal.ONE,
                new BigDecimal(close), new BigDecimal("3"), new BigDecimal("30"), 1, 2));
    }

    private static String text(List<Window> windows) {
        return windows.stream()
                .map(window -> "%d %s %s %s %s %s %d".formatted(window.openMs() / 1_000, window.candle().open(), window.candle().high(),
                        window.candle().low(), window.candle().close(), window.candle().baseVolume(), window.candle().tradesCount()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void windowsWithoutTradesAreFlatAtTheCloseBeforeThem() {
        List<Window> traded = List.of(window(120, "10", "11"), window(240, "11", "10"));

        assertThat(text(WindowSeries.fill(Period.MINUTE_1, null, traded, 120_000, 300_000, 99)))
                .isEqualTo("120 10 12 1 11 3 2, 180 11 11 11 11 0 0, 240 11 12 1 10 3 2, 300 10 10 10 10 0 0");
    }

    @Test
    void aSpanBeginsFlatAtTheCloseBeforeIt() {
        assertThat(text(WindowSeries.fill(Period.MINUTE_1, window(60, "9", "9"), List.of(window(240, "10", "10")), 180_000, 240_000, 99)))
                .isEqualTo("180 9 9 9 9 0 0, 240 10 12 1 10 3 2");
    }

    @Test
    void nothingIsBeforeTheFirstTrade() {
        assertThat(text(WindowSeries.fill(Period.MINUTE_1, null, List.of(window(180, "10", "10")), 60_000, 180_000, 99)))
                .isEqualTo("180 10 12 1 10 3 2");
    }

    @Test
    void aSeriesEndsAtTheMostWindows() {
        assertThat(WindowSeries.fill(Period.MINUTE_1, window(0, "9", "9"), List.of(), 60_000, 6_000_000, 5)).hasSize(5);
    }
}
