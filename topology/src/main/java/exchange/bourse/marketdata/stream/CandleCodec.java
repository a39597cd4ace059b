package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Print;
import exchange.bourse.marketdata.Tick;
import exchange.bourse.marketdata.Window;
import java.time.Instant;

/** Between what market data computes with and the events that carry it, which are also the form in which it is stored. */
public final class CandleCodec {

    private CandleCodec() {
    }

    static Print print(Trade trade) {
        return new Print(trade.getSequence(), trade.getPrice(), trade.getQuantity(), trade.getTotal(), trade.getTime().toEpochMilli());
    }

    static Tick tick(MarketClock clock) {
        return new Tick(clock.getTime().toEpochMilli(), clock.getLastTradeSequence(), clock.getBestBid(), clock.getBestAsk());
    }

    static Kline encode(String market, Window window) {
        return encode(market, window.period().label(), window.openMs(), window.candle());
    }

    static Kline encode(String market, String period, long openMs, Candle candle) {
        return new Kline(market, period, Instant.ofEpochMilli(openMs), candle.open(), candle.high(), candle.low(), candle.close(),
                candle.baseVolume(), candle.quoteVolume(), (int) Math.min(candle.tradesCount(), Integer.MAX_VALUE), candle.firstSequence(),
                candle.lastSequence());
    }

    /** The window of a k-line. */
    public static Window window(Kline kline) {
        return new Window(Period.labelled(kline.getPeriod()), kline.getOpenTime().toEpochMilli(), candle(kline));
    }

    static Candle candle(Kline kline) {
        return new Candle(kline.getOpen(), kline.getHigh(), kline.getLow(), kline.getClose(), kline.getBaseVolume(), kline.getQuoteVolume(),
                kline.getFirstSequence(), kline.getLastSequence());
    }
}
