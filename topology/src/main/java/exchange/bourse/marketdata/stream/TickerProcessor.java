package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Candle;
import exchange.bourse.marketdata.Print;
import exchange.bourse.marketdata.RollingDay;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps each market's last 24 hours and says how they are with each tick of the market's clock after which they are different. So a busy
 * market costs one ticker a second, and a quiet one still forgets what is older than a day.
 */
final class TickerProcessor implements Processor<String, SpecificRecord, String, Ticker> {

    private static final String MINUTES = "ticker-minutes";
    private static final String LAST = "ticker-last";
    private static final BigDecimal ZERO = Decimals.toEvent(0, 0);

    private final MarketPartitions<?> partitions;
    private final Map<String, RollingDay> days = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private ProcessorContext<String, Ticker> context;
    private KeyValueStore<String, Kline> minutes;
    private KeyValueStore<String, Kline> last;

    TickerProcessor(MarketPartitions<?> partitions) {
        this.partitions = partitions;
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MINUTES), Serdes.String(), SingleObjectSerde.of(Kline.class)),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LAST), Serdes.String(), SingleObjectSerde.of(Kline.class)));
    }

    @Override
    public void init(ProcessorContext<String, Ticker> context) {
        this.context = context;
        minutes = context.getStateStore(MINUTES);
        last = context.getStateStore(LAST);
        try (KeyValueIterator<String, Kline> all = minutes.all()) {
            all.forEachRemaining(entry -> day(entry.value.getMarket()).restore(entry.value.getOpenTime().toEpochMilli(),
                    CandleCodec.decode(entry.value)));
        }
        changed.addAll(days.keySet());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        partitions.learn(record.key(), context.taskId().partition());
        switch (record.value()) {
            case Trade trade -> add(trade.getMarket(), CandleCodec.print(trade));
            case MarketClock clock -> tick(clock.getMarket(), clock.getTime().toEpochMilli());
            default -> throw new IllegalStateException("neither trade nor clock: " + record.value().getClass().getName());
        }
    }

    private void add(String market, Print print) {
        Kline latest = last.get(market);
        if (latest != null && print.sequence() <= latest.getLastSequence()) {
            return;
        }
        long minuteMs = RollingDay.minuteOf(print.timeMs());
        Kline minute = CandleCodec.encode(market, minuteMs, day(market).add(print));
        minutes.put(key(market, minuteMs), minute);
        last.put(market, minute);
        changed.add(market);
    }

    private void tick(String market, long nowMs) {
        List<Long> expired = day(market).advance(nowMs);
        expired.forEach(minuteMs -> minutes.delete(key(market, minuteMs)));
        Kline latest = last.get(market);
        if (latest != null && (changed.remove(market) || !expired.isEmpty())) {
            context.forward(new Record<>(market, ticker(market, nowMs, day(market).summary(), latest.getClose()), nowMs));
        }
    }

    private static Ticker ticker(String market, long nowMs, Optional<Candle> day, BigDecimal lastPrice) {
        return Ticker.newBuilder()
                .setMarket(market)
                .setTime(Instant.ofEpochMilli(nowMs))
                .setOpen(day.map(Candle::open).orElse(ZERO))
                .setHigh(day.map(Candle::high).orElse(ZERO))
                .setLow(day.map(Candle::low).orElse(ZERO))
                .setLast(lastPrice)
                .setBaseVolume(day.map(Candle::baseVolume).orElse(ZERO))
                .setQuoteVolume(day.map(Candle::quoteVolume).orElse(ZERO))
                .setTradesCount(day.map(Candle::tradesCount).orElse(0))
                .build();
    }

    private RollingDay day(String market) {
        return days.computeIfAbsent(market, _ -> new RollingDay());
    }

    private static String key(String market, long minuteMs) {
        return market + "|" + minuteMs;
    }
}
