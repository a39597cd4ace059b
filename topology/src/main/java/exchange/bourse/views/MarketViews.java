package exchange.bourse.views;

import exchange.bourse.events.Kline;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.Window;
import exchange.bourse.marketdata.stream.CandleCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for what a market shows to everybody. */
public final class MarketViews {

    private final ViewReader reader;

    /** Reads from these views. */
    public MarketViews(ViewReader reader) {
        this.reader = reader;
    }

    /** The newest trades of a market, newest first, at most {@link Views#MARKET_TRADES_MAX}. */
    public List<Trade> trades(String market, int limit) {
        return read(ViewStores.MARKET_TRADES, ViewKey.of(market).key(), ViewKey.of(market).end(), new Slice(false, 0, limit));
    }

    /** The best levels of both sides of a book, at most {@code limit} of each, and its sequence, all of one moment. */
    public Depth depth(String market, int limit) {
        return reader.books().depth(market, limit);
    }

    /**
     * K-lines of a period that opened from {@code from} to {@code to}, both included; the newest may still grow. Windows without trades have
     * none.
     */
    public List<Window> klines(String market, Period period, Instant from, Instant to, Slice slice) {
        if (from.isAfter(to)) {
            return List.of();
        }
        List<Kline> klines = read(ViewStores.KLINES, klineKey(market, period.label(), from), klineKey(market, period.label(), to), slice);
        return klines.stream().map(CandleCodec::window).toList();
    }

    /** The key of a k-line. */
    static Bytes klineKey(Kline kline) {
        return klineKey(kline.getMarket(), kline.getPeriod(), kline.getOpenTime());
    }

    private static Bytes klineKey(String market, String period, Instant openTime) {
        return ViewKey.of(market).text(period).time(openTime).key();
    }

    /** A market's ticker; none before its first order. */
    public Optional<Ticker> ticker(String market) {
        return Optional.ofNullable(reader.<Bytes, Ticker>store(ViewStores.TICKERS.name()).get(ViewKey.of(market).key()));
    }

    private <V> List<V> read(ViewStore<V> view, Bytes from, Bytes to, Slice slice) {
        ReadOnlyKeyValueStore<Bytes, V> store = reader.store(view.name());
        try (KeyValueIterator<Bytes, V> entries = slice.ascending() ? store.range(from, to) : store.reverseRange(from, to)) {
            return slice.of(new Mapped<>(entries, row -> row.value), value -> true);
        }
    }
}
