package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Print;
import java.time.Instant;

/** Between candles and the events that carry them, which are also the form in which they are stored. */
final class CandleCodec {

    static final String ONE_MINUTE = "1m";

    private CandleCodec() {
    }

    static Print print(Trade trade) {
        return new Print(trade.getSequence(), trade.getPrice(), trade.getQuantity(), trade.getTotal(), trade.getTime().toEpochMilli());
    }

    static Kline encode(String market, long openTimeMs, Candle candle) {
        return Kline.newBuilder()
                .setMarket(market)
                .setPeriod(ONE_MINUTE)
                .setOpenTime(Instant.ofEpochMilli(openTimeMs))
                .setOpen(candle.open())
                .setHigh(candle.high())
                .setLow(candle.low())
                .setClose(candle.close())
                .setBaseVolume(candle.baseVolume())
                .setQuoteVolume(candle.quoteVolume())
                .setTradesCount(candle.tradesCount())
                .setFirstSequence(candle.firstSequence())
                .setLastSequence(candle.lastSequence())
                .build();
    }

    static Candle decode(Kline kline) {
        return new Candle(kline.getOpen(), kline.getHigh(), kline.getLow(), kline.getClose(), kline.getBaseVolume(), kline.getQuoteVolume(),
                kline.getTradesCount(), kline.getFirstSequence(), kline.getLastSequence());
    }
}
