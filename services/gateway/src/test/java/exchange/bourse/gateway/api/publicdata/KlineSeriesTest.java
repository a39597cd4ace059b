package exchange.bourse.gateway.api.publicdata;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.events.Kline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KlineSeriesTest {

    private static Kline kline(long openSecond, String open, String close) {
        return Kline.newBuilder()
                .setMarket("btcusd")
                .setPeriod("1m")
                .setOpenTime(Instant.ofEpochSecond(openSecond))
                .setOpen(new BigDecimal(open))
                .setHigh(new BigDecimal("12.50"))
                .setLow(new BigDecimal("1"))
                .setClose(new BigDecimal(close))
                .setBaseVolume(new BigDecimal("3"))
                .setQuoteVolume(new BigDecimal("30"))
                .setTradesCount(1)
                .setFirstSequence(1)
                .setLastSequence(1)
                .build();
    }

    private static String text(List<List<BigDecimal>> points) {
        return points.stream()
                .map(point -> point.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    @Test
    void minutesWithoutTradesAreFlatAtThePriceBeforeThem() {
        List<Kline> filled = List.of(kline(120, "10", "11"), kline(240, "11", "10"));

        assertThat(text(KlineSeries.of(null, filled, 120, 300, 99)))
                .isEqualTo("120 10 12.5 1 11 3, 180 11 11 11 11 0, 240 11 12.5 1 10 3, 300 10 10 10 10 0");
    }

    @Test
    void aSpanBeginsFlatAtThePriceBeforeIt() {
        assertThat(text(KlineSeries.of(kline(60, "9", "9"), List.of(kline(240, "10", "10")), 180, 240, 99)))
                .isEqualTo("180 9 9 9 9 0, 240 10 12.5 1 10 3");
    }

    @Test
    void nothingIsBeforeTheFirstTrade() {
        assertThat(text(KlineSeries.of(null, List.of(kline(180, "10", "10")), 60, 180, 99))).isEqualTo("180 10 12.5 1 10 3");
    }

    @Test
    void aSeriesEndsAtTheMostPoints() {
        assertThat(KlineSeries.of(kline(0, "9", "9"), List.of(), 60, 6_000, 5)).hasSize(5);
    }

    @Test
    void theChangeOfAPriceHasASignAndTwoDigits() {
        assertThat(TickerJson.change(new BigDecimal("97.15"), new BigDecimal("100.25"))).isEqualTo("+3.19%");
        assertThat(TickerJson.change(new BigDecimal("100"), new BigDecimal("50"))).isEqualTo("-50.00%");
        assertThat(TickerJson.change(BigDecimal.ZERO, BigDecimal.TEN)).isEqualTo("+0.00%");
    }
}
