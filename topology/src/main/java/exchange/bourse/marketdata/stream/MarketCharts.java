package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.Ticker;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Candles;
import exchange.bourse.marketdata.Print;
import exchange.bourse.marketdata.RollingDay;
import exchange.bourse.marketdata.Tape;
import exchange.bourse.marketdata.Tick;
import exchange.bourse.marketdata.Window;
import exchange.bourse.money.Decimals;
import exchange.bourse.state.MarketProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The k-lines and the ticker of one market, as its tape moves them. All that is told follows from the tape, no clock is asked: open k-lines
 * are told with a trade, if they were not within {@link #LIVE_INTERVAL_MS} of the market's time before it, or else with the next tick;
 * those that have closed at once; the ticker with a tick, if there is something new.
 */
final class MarketCharts implements Tape.Reader {

    /** How far apart the states of an open k-line are that are told. */
    static final long LIVE_INTERVAL_MS = 250;

    private static final BigDecimal ZERO = Decimals.toEvent(0, 0);

    private final String market;
    private final ChartStores stores;
    private final Listener listener;
    private final Candles candles;
    private final RollingDay day;
    private final MarketProgress progress;
    private final Tape tape;

    /** Is told what there is to see. */
    interface Listener {

        /** A k-line is final, since a time. */
        void closed(Kline kline, long atMs);

        /** A k-line has grown, up to a time. */
        void grown(Kline kline, long atMs);

        /** The last 24 hours have changed. */
        void changed(Ticker ticker);
    }

    /** Continues with what the stores have. */
    MarketCharts(String market, ChartStores stores, Listener listener) {
        this.market = market;
        this.stores = stores;
        this.listener = listener;
        candles = stores.candles(market);
        day = stores.day(market);
        progress = stores.progress(market);
        tape = new Tape(this, progress.getSequence(), progress.getTimeMs());
    }

    /** The market's tape, which moves the charts. */
    Tape tape() {
        return tape;
    }

    @Override
    public void traded(Print print) {
        advance(print.timeMs());
        candles.add(print);
        day.add(print);
        progress.setSequence(print.sequence());
        progress.setLastPrice(print.price());
        if (print.timeMs() - progress.getLiveMs() >= LIVE_INTERVAL_MS) {
            tellOpen();
        }
        stores.record(progress);
    }

    @Override
    public void ticked(Tick tick) {
        advance(tick.timeMs());
        if (progress.getLiveSequence() < progress.getSequence()) {
            tellOpen();
        }
        stores.record(progress);
        tellTicker(tick);
    }

    private void advance(long nowMs) {
        for (Window window : candles.advance(nowMs)) {
            listener.closed(CandleCodec.encode(market, window), window.closeMs());
        }
        progress.setTimeMs(nowMs);
    }

    private void tellOpen() {
        long nowMs = progress.getTimeMs();
        candles.open().forEach(window -> listener.grown(CandleCodec.encode(market, window), nowMs));
        progress.setLiveSequence(progress.getSequence());
        progress.setLiveMs(nowMs);
    }

    private void tellTicker(Tick tick) {
        Ticker now = ticker(tick, day.until(tick.timeMs()));
        Ticker told = stores.told(market);
        boolean blank = told == null && progress.getSequence() == 0 && now.getBestBid() == null && now.getBestAsk() == null;
        if (!blank && (told == null || !now.equals(Ticker.newBuilder(told).setTime(now.getTime()).build()))) {
            stores.record(now);
            listener.changed(now);
        }
    }

    private Ticker ticker(Tick tick, Optional<Candle> candle) {
        return Ticker.newBuilder()
                .setMarket(market)
                .setTime(Instant.ofEpochMilli(tick.timeMs()))
                .setOpen(candle.map(Candle::open).orElse(ZERO))
                .setHigh(candle.map(Candle::high).orElse(ZERO))
                .setLow(candle.map(Candle::low).orElse(ZERO))
                .setLast(progress.getLastPrice())
                .setBaseVolume(candle.map(Candle::baseVolume).orElse(ZERO))
                .setQuoteVolume(candle.map(Candle::quoteVolume).orElse(ZERO))
                .setTradesCount(candle.map(Candle::tradesCount).orElse(0L))
                .setBestBid(tick.bestBid())
                .setBestAsk(tick.bestAsk())
                .build();
    }
}
