package exchange.bourse.marketdata.stream;

import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.stream.MarketPartitions;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Gives trades and the clock's ticks to the charts of their market, and forwards what these tell. */
final class ChartProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {

    static final String KLINES_SINK = "klines-sink";
    static final String KLINES_LIVE_SINK = "klines-live-sink";
    static final String TICKERS_SINK = "tickers-sink";

    private final MarketPartitions<SpecificRecord> partitions;
    private final Map<String, MarketCharts> charts = new HashMap<>();
    private ProcessorContext<String, SpecificRecord> context;
    private ChartStores stores;

    ChartProcessor(MarketPartitions<SpecificRecord> partitions) {
        this.partitions = partitions;
    }

    /** The key of a k-line that still grows. */
    static String liveKey(Kline kline) {
        return kline.getMarket() + '/' + kline.getPeriod();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        stores = new ChartStores(context);
        stores.markets().forEach(this::chartsOf);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        switch (record.value()) {
            case Trade trade -> chartsOf(trade.getMarket()).tape().add(CandleCodec.print(trade));
            case MarketClock clock -> chartsOf(clock.getMarket()).tape().add(CandleCodec.tick(clock));
            default -> throw new IllegalStateException("neither trade nor clock: " + record.value().getClass().getName());
        }
    }

    private MarketCharts chartsOf(String market) {
        return charts.computeIfAbsent(market, _ -> {
            partitions.learn(market, context.taskId().partition());
            return new MarketCharts(market, stores, new Forwarder());
        });
    }

    private final class Forwarder implements MarketCharts.Listener {

        @Override
        public void closed(Kline kline, long atMs) {
            context.forward(new Record<>(kline.getMarket(), kline, atMs), KLINES_SINK);
        }

        @Override
        public void grown(Kline kline, long atMs) {
            context.forward(new Record<>(liveKey(kline), kline, atMs), KLINES_LIVE_SINK);
        }

        @Override
        public void changed(Ticker ticker) {
            context.forward(new Record<>(ticker.getMarket(), ticker, ticker.getTime().toEpochMilli()), TICKERS_SINK);
        }
    }
}
