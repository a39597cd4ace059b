package exchange.bourse.matching.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import exchange.bourse.stream.TracedProcessor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** Wires matching into a topology. */
public final class MatchingTopology {

    /** Kafka's application id, which also names the group, the changelogs and the transactions. */
    public static final String APPLICATION_ID = "bourse-matching";

    /** The store of the orders that are open; a task's are those of its partition, and so of one market. */
    public static final String OPEN_ORDERS = BookStores.ORDERS;

    static final String TRADES_SINK = "trades-sink";
    static final String BOOK_UPDATES_SINK = "book-updates-sink";
    static final String MARKET_CLOCK_SINK = "market-clock-sink";
    static final String MARKETS_SINK = "markets-sink";
    static final String ACCOUNT_COMMANDS_SINK = "account-commands-sink";
    private static final String SOURCE = "book-commands-source";
    private static final String PROCESSOR = "matching";

    private MatchingTopology() {
    }

    /**
     * Adds matching to a topology.
     *
     * @param partitions learns which partitions have a market, as the books are opened
     */
    public static void addTo(Topology topology, TopicSerdes serdes, MarketPartitions<SpecificRecord> partitions) {
        topology.addSource(SOURCE, Serdes.String().deserializer(), serdes.of(Topics.BOOK_COMMANDS).deserializer(),
                Topics.BOOK_COMMANDS.name());
        topology.addProcessor(PROCESSOR, TracedProcessor.supplier(() -> new MatchingProcessor(partitions)), SOURCE);
        BookStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        addMarketSink(topology, serdes, TRADES_SINK, Topics.TRADES, partitions);
        addMarketSink(topology, serdes, BOOK_UPDATES_SINK, Topics.BOOK_UPDATES, partitions);
        addMarketSink(topology, serdes, MARKET_CLOCK_SINK, Topics.MARKET_CLOCK, partitions);
        topology.addSink(MARKETS_SINK, Topics.MARKETS.name(), Serdes.String().serializer(), serdes.of(Topics.MARKETS).serializer(),
                PROCESSOR);
        topology.addSink(ACCOUNT_COMMANDS_SINK, Topics.ACCOUNT_COMMANDS.name(), Serdes.String().serializer(),
                serdes.of(Topics.ACCOUNT_COMMANDS).serializer(), PROCESSOR);
    }

    private static <V extends SpecificRecord> void addMarketSink(Topology topology, TopicSerdes serdes, String name, Topic<V> topic,
            MarketPartitions<SpecificRecord> partitions) {
        topology.addSink(name, topic.name(), Serdes.String().serializer(), serdes.of(topic).serializer(), partitions, PROCESSOR);
    }
}
