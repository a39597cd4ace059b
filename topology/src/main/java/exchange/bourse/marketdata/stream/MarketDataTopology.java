package exchange.bourse.marketdata.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Kline;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Wires k-lines, tickers and snapshots of the books. */
public final class MarketDataTopology {

    /**
     * Kafka's application id, which also names the group and the changelogs. Its version grows when all has to be computed again from the
     * first trade on.
     */
    public static final String APPLICATION_ID = "bourse-market-data-v2";

    private static final String[] CHART_STORES = ChartStores.builders().stream().map(store -> store.name()).toArray(String[]::new);

    private MarketDataTopology() {
    }

    /** Adds market data to a topology under construction. */
    public static void addTo(StreamsBuilder builder, TopicSerdes serdes) {
        addCharts(builder, serdes);
        DepthTopology.addTo(builder, serdes);
    }

    private static void addCharts(StreamsBuilder builder, TopicSerdes serdes) {
        MarketPartitions<SpecificRecord> partitions = new MarketPartitions<>();
        ChartStores.builders().forEach(builder::addStateStore);
        KStream<String, SpecificRecord> charts = source(builder, serdes, Topics.TRADES)
                .merge(source(builder, serdes, Topics.MARKET_CLOCK), Named.as("trades-and-clock"))
                .process(() -> new ChartProcessor(partitions), Named.as("charts"), CHART_STORES);
        sink(charts, serdes, Topics.KLINES, ChartProcessor.KLINES_SINK, partitions);
        sink(charts, serdes, Topics.KLINES_LIVE, ChartProcessor.KLINES_LIVE_SINK,
                (topic, key, kline, count) -> partitions.partitions(topic, ((Kline) kline).getMarket(), kline, count));
        sink(charts, serdes, Topics.TICKERS, ChartProcessor.TICKERS_SINK, partitions);
    }

    private static KStream<String, SpecificRecord> source(StreamsBuilder builder, TopicSerdes serdes, Topic<?> topic) {
        return builder.stream(topic.name(), Consumed.with(Serdes.String(), anyOf(serdes, topic)).withName(topic.name() + "-source"));
    }

    private static void sink(KStream<String, SpecificRecord> charts, TopicSerdes serdes, Topic<?> topic, String name,
            StreamPartitioner<String, SpecificRecord> partitioner) {
        charts.to(topic.name(), Produced.with(Serdes.String(), anyOf(serdes, topic)).withStreamPartitioner(partitioner).withName(name));
    }

    /** The serde of a topic for a processor that reads or writes several: what it is given is of the topic's type. */
    @SuppressWarnings("unchecked")
    private static Serde<SpecificRecord> anyOf(TopicSerdes serdes, Topic<?> topic) {
        return (Serde<SpecificRecord>) serdes.of(topic);
    }
}
