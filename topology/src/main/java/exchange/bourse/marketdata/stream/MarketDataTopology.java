package exchange.bourse.marketdata.stream;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Print;
import exchange.bourse.marketdata.RollingDay;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.SingleObjectSerde;
import exchange.bourse.stream.TopicSerdes;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** Wires k-lines and tickers. */
public final class MarketDataTopology {

    /** How far back the broker's clock may step, as after a change of leader, without a trade being left out of its window. */
    private static final Duration CLOCK_STEP_MAX = Duration.ofSeconds(5);
    private static final TimeWindows ONE_MINUTE = TimeWindows.ofSizeAndGrace(Duration.ofMinutes(1), CLOCK_STEP_MAX);
    private static final Duration WINDOWS_KEPT = Duration.ofHours(1);
    private static final String[] TICKER_STORES = TickerProcessor.builders().stream().map(store -> store.name()).toArray(String[]::new);

    private MarketDataTopology() {
    }

    /** Adds market data to a topology under construction. */
    public static void addTo(StreamsBuilder builder, TopicSerdes serdes) {
        MarketPartitions<Object> partitions = new MarketPartitions<>();
        KStream<String, Trade> trades = builder
                .stream(Topics.TRADES.name(), Consumed.with(Serdes.String(), serdes.of(Topics.TRADES)).withName("trades-source"))
                .processValues(() -> new PartitionLearner<>(partitions), Named.as("trades-partition"));
        KStream<String, MarketClock> clock = builder.stream(Topics.MARKET_CLOCK.name(),
                Consumed.with(Serdes.String(), serdes.of(Topics.MARKET_CLOCK)).withName("market-clock-source"));
        addKlines(trades, serdes, partitions);
        addTicker(builder, trades, clock, serdes, partitions);
    }

    private static void addKlines(KStream<String, Trade> trades, TopicSerdes serdes, MarketPartitions<Object> partitions) {
        trades.groupByKey(Grouped.with("trades-by-market", Serdes.String(), serdes.of(Topics.TRADES)))
                .windowedBy(ONE_MINUTE)
                .aggregate(() -> null, (market, trade, kline) -> add(market, trade, kline), Named.as("klines-1m-aggregate"),
                        Materialized.<String, Kline, WindowStore<Bytes, byte[]>>as("klines-1m-windows")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(SingleObjectSerde.of(Kline.class))
                                .withRetention(WINDOWS_KEPT))
                .toStream(Named.as("klines-1m-stream"))
                .map((window, kline) -> KeyValue.pair(window.key(), kline), Named.as("klines-1m-by-market"))
                .to(Topics.KLINES.name(),
                        Produced.with(Serdes.String(), serdes.of(Topics.KLINES))
                                .withStreamPartitioner(partitions)
                                .withName("klines-1m-sink"));
    }

    private static Kline add(String market, Trade trade, @Nullable Kline kline) {
        Print print = CandleCodec.print(trade);
        Candle candle = kline == null ? Candle.of(print) : CandleCodec.decode(kline).add(print);
        return CandleCodec.encode(market, RollingDay.minuteOf(print.timeMs()), candle);
    }

    private static void addTicker(StreamsBuilder builder, KStream<String, Trade> trades, KStream<String, MarketClock> clock,
            TopicSerdes serdes, MarketPartitions<Object> partitions) {
        TickerProcessor.builders().forEach(builder::addStateStore);
        KStream<String, SpecificRecord> ticks = clock.mapValues(tick -> tick, Named.as("ticks"));
        KStream<String, Ticker> tickers = trades.<SpecificRecord>mapValues(trade -> trade, Named.as("prints"))
                .merge(ticks, Named.as("prints-and-ticks"))
                .process(() -> new TickerProcessor(partitions), Named.as("rolling-ticker"), TICKER_STORES);
        tickers.to(Topics.TICKERS.name(),
                Produced.with(Serdes.String(), serdes.of(Topics.TICKERS)).withStreamPartitioner(partitions).withName("tickers-sink"));
    }
}
