package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.gateway.api.Decimals;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** K-lines as clients see them. */
final class KlineSeries {

    private KlineSeries() {
    }

    /** Points of time in seconds since 1970, open, high, low, close and volume in base. */
    static List<List<BigDecimal>> points(List<Window> windows) {
        return windows.stream().map(KlineSeries::point).toList();
    }

    private static List<BigDecimal> point(Window window) {
        Candle candle = window.candle();
        return List.of(BigDecimal.valueOf(TimeUnit.MILLISECONDS.toSeconds(window.openMs())), Decimals.number(candle.open()),
                Decimals.number(candle.high()), Decimals.number(candle.low()), Decimals.number(candle.close()),
                Decimals.number(candle.baseVolume()));
    }
}
