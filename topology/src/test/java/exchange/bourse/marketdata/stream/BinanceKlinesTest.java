package exchange.bourse.marketdata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Kline;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Candles;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Print;
import exchange.bourse.marketdata.RealTapes;
import exchange.bourse.marketdata.Window;
import exchange.bourse.marketdata.WindowSeries;
import exchange.bourse.matching.RealData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** From two and a half days of trades at Binance come the k-lines that Binance itself published, those of windows without trades included. */
class BinanceKlinesTest {

    private static final long TICK_MS = 10_000;
    private static final Candles.Parts NOWHERE = new Candles.Parts() {
        @Override
        public void record(Window part) {
            // Nothing is made again from here.
        }

        @Override
        public void forget(Period period) {
            // Nothing is made again from here.
        }
    };

    @Test
    void theCandlesAreThoseOfTheExchange() {
        Candles candles = new Candles(List.of(), NOWHERE);
        List<Window> finals = new ArrayList<>();
        for (Print print : RealTapes.binance()) {
            finals.addAll(candles.advance(print.timeMs()));
            candles.add(print);
        }
        finals.addAll(candles.advance(Long.MAX_VALUE / 2));
        assertEqual(Period.MINUTE_1, finals, 3_560);
        assertEqual(Period.MINUTE_5, finals, 712);
    }

    @Test
    void theTopicHasThoseOfTheExchangeEachOnce() {
        List<Print> prints = RealTapes.binance();
        List<Kline> finals = new ArrayList<>();
        try (Charts charts = new Charts()) {
            long tickMs = prints.getFirst().timeMs() / TICK_MS * TICK_MS;
            for (Print print : prints) {
                for (; tickMs <= print.timeMs(); tickMs += TICK_MS) {
                    charts.send(Charts.tick(tickMs, print.sequence() - 1));
                }
                charts.send(Charts.trade(print));
                charts.records(Topics.KLINES).forEach(record -> finals.add(record.value()));
            }
            charts.send(Charts.tick(tickMs + Period.MINUTE_5.minutes() * 60_000L, prints.size()));
            charts.records(Topics.KLINES).forEach(record -> finals.add(record.value()));
            assertThat(charts.records(Topics.TICKERS)).extracting(TestRecord::value).last().satisfies(ticker -> {
                assertThat(ticker.getLast()).isEqualTo(prints.getLast().price());
                assertThat(ticker.getTradesCount()).isPositive();
            });
        }
        List<Window> windows = finals.stream().map(CandleCodec::window).toList();
        assertEqual(Period.MINUTE_1, windows, 3_560);
        assertEqual(Period.MINUTE_5, windows, 712);
    }

    private static void assertEqual(Period period, List<Window> finals, int count) {
        List<CSVRecord> published = RealData
                .read(RealData.folder("binance-xrpeth-2019-10").resolve("klines-%s.csv.gz".formatted(period.label())));
        long firstMs = openMs(published.getFirst());
        long lastMs = openMs(published.getLast());
        List<Window> traded = finals.stream()
                .filter(window -> window.period() == period && window.openMs() >= firstMs && window.openMs() <= lastMs)
                .toList();
        List<Window> series = WindowSeries.fill(period, null, traded, firstMs, lastMs, Integer.MAX_VALUE);
        assertThat(published).hasSize(count);
        assertThat(series).extracting(BinanceKlinesTest::text)
                .containsExactlyElementsOf(published.stream().map(BinanceKlinesTest::text).toList());
    }

    private static long openMs(CSVRecord row) {
        return Long.parseLong(row.get("open_ts_ms"));
    }

    private static String text(Window window) {
        Candle candle = window.candle();
        return window.openMs() + " " + plain(candle.open()) + " " + plain(candle.high()) + " " + plain(candle.low()) + " "
                + plain(candle.close()) + " " + plain(candle.baseVolume());
    }

    private static String text(CSVRecord row) {
        return openMs(row) + " " + plain(new BigDecimal(row.get("open"))) + " " + plain(new BigDecimal(row.get("high"))) + " "
                + plain(new BigDecimal(row.get("low"))) + " " + plain(new BigDecimal(row.get("close"))) + " "
                + plain(new BigDecimal(row.get("volume")));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
