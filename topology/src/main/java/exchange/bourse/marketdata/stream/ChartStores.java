package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.Ticker;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Candles;
import exchange.bourse.marketdata.Period;
import exchange.bourse.marketdata.RollingDay;
import exchange.bourse.marketdata.Window;
import exchange.bourse.money.Decimals;
import exchange.bourse.state.MarketProgress;
import exchange.bourse.stream.SingleObjectSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The truth behind the charts in the heap. The seconds of a day are on disk, since there are many and they are read one minute at a time;
 * the rest is small.
 */
final class ChartStores {

    private static final String PROGRESS = "market-progress";
    private static final String OPEN = "klines-open";
    private static final String SECONDS = "ticker-seconds";
    private static final String TOLD = "tickers-told";
    private static final String SECOND = "1s";
    /** More than every time until the year 10000, so that as texts the times have their order. */
    private static final long TIME_BASE = 1_000_000_000_000_000L;

    private final KeyValueStore<String, MarketProgress> progress;
    private final KeyValueStore<String, Kline> open;
    private final KeyValueStore<String, Kline> seconds;
    private final KeyValueStore<String, Ticker> told;

    ChartStores(ProcessorContext<?, ?> context) {
        progress = context.getStateStore(PROGRESS);
        open = context.getStateStore(OPEN);
        seconds = context.getStateStore(SECONDS);
        told = context.getStateStore(TOLD);
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(builder(Stores.inMemoryKeyValueStore(PROGRESS), MarketProgress.class),
                builder(Stores.inMemoryKeyValueStore(OPEN), Kline.class), builder(Stores.persistentKeyValueStore(SECONDS), Kline.class),
                builder(Stores.inMemoryKeyValueStore(TOLD), Ticker.class));
    }

    private static <V extends SpecificRecordBase> StoreBuilder<?> builder(KeyValueBytesStoreSupplier supplier, Class<V> type) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), SingleObjectSerde.of(type));
    }

    /** The markets that have charts. */
    List<String> markets() {
        List<String> markets = new ArrayList<>();
        try (KeyValueIterator<String, MarketProgress> all = progress.all()) {
            all.forEachRemaining(row -> markets.add(row.key));
        }
        return markets;
    }

    /** How far a market's charts are. */
    MarketProgress progress(String market) {
        MarketProgress recorded = progress.get(market);
        return recorded == null ? new MarketProgress(market, 0L, 0L, Decimals.toEvent(0, 0), 0L, 0L) : recorded;
    }

    void record(MarketProgress now) {
        progress.put(now.getMarket(), now);
    }

    /** The ticker that was told last; null before the first. */
    @Nullable
    Ticker told(String market) {
        return told.get(market);
    }

    void record(Ticker ticker) {
        told.put(ticker.getMarket(), ticker);
    }

    /** The open k-lines of a market. */
    Candles candles(String market) {
        List<Window> before = Stream.of(Period.values())
                .map(period -> open.get(openKey(market, period)))
                .filter(Objects::nonNull)
                .map(CandleCodec::window)
                .toList();
        return new Candles(before, new Candles.Parts() {
            @Override
            public void record(Window part) {
                open.put(openKey(market, part.period()), CandleCodec.encode(market, part));
            }

            @Override
            public void forget(Period period) {
                open.delete(openKey(market, period));
            }
        });
    }

    /** The last day of a market. */
    RollingDay day(String market) {
        return new RollingDay(new RollingDay.Seconds() {
            @Override
            public void add(long secondMs, Candle candle) {
                Kline before = seconds.get(secondKey(market, secondMs));
                Candle now = before == null ? candle : CandleCodec.candle(before).join(candle);
                seconds.put(secondKey(market, secondMs), CandleCodec.encode(market, SECOND, secondMs, now));
            }

            @Override
            public void read(long fromMs, long beforeMs, BiConsumer<Long, Candle> reader) {
                rows(market, fromMs, beforeMs).forEach(row -> reader.accept(row.getOpenTime().toEpochMilli(), CandleCodec.candle(row)));
            }

            @Override
            public void forget(long fromMs, long beforeMs) {
                rows(market, fromMs, beforeMs).forEach(row -> seconds.delete(secondKey(market, row.getOpenTime().toEpochMilli())));
            }
        });
    }

    private List<Kline> rows(String market, long fromMs, long beforeMs) {
        List<Kline> rows = new ArrayList<>();
        try (KeyValueIterator<String, Kline> range = seconds.range(secondKey(market, fromMs), secondKey(market, beforeMs - 1))) {
            range.forEachRemaining(row -> rows.add(row.value));
        }
        return rows;
    }

    private static String openKey(String market, Period period) {
        return market + '|' + period.label();
    }

    private static String secondKey(String market, long secondMs) {
        return market + '|' + (TIME_BASE + secondMs);
    }
}
