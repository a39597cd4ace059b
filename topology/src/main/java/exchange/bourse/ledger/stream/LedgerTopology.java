package exchange.bourse.ledger.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import exchange.bourse.stream.TracedProcessor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** Wires the ledger into a topology. */
public final class LedgerTopology {

    /** Kafka's application id, which also names the group, the changelogs and the transactions. */
    public static final String APPLICATION_ID = "bourse-ledger";

    static final String BALANCE_CHANGES_SINK = "balance-changes-sink";
    static final String ORDER_EVENTS_SINK = "order-events-sink";
    static final String EXECUTIONS_SINK = "executions-sink";
    static final String BOOK_COMMANDS_SINK = "book-commands-sink";
    static final String DEPOSIT_EVENTS_SINK = "deposit-events-sink";
    static final String WITHDRAWAL_EVENTS_SINK = "withdrawal-events-sink";
    static final String TRANSFER_EVENTS_SINK = "transfer-events-sink";
    static final String ACCOUNT_TRANSFERS_SINK = "account-transfers-sink";
    static final String ACCOUNT_COMMANDS_SINK = "account-commands-sink";
    static final String ASSETS_SINK = "assets-sink";
    static final String MEMBERS_SINK = "members-sink";
    static final String TRADING_FEES_SINK = "trading-fees-sink";
    static final String WITHDRAW_LIMITS_SINK = "withdraw-limits-sink";
    static final String EXCHANGE_SINK = "exchange-sink";
    private static final String SOURCE = "account-commands-source";
    private static final String PROCESSOR = "ledger";

    private LedgerTopology() {
    }

    /** Adds the ledger to a topology. */
    public static void addTo(Topology topology, TopicSerdes serdes) {
        MarketPartitions<SpecificRecord> partitions = new MarketPartitions<>();
        topology.addSource(SOURCE, Serdes.String().deserializer(), serdes.of(Topics.ACCOUNT_COMMANDS).deserializer(),
                Topics.ACCOUNT_COMMANDS.name());
        topology.addProcessor(PROCESSOR, TracedProcessor.supplier(() -> new LedgerProcessor(partitions)), SOURCE);
        LedgerStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        RequestStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        TransferStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        HouseStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        addSink(topology, serdes, BALANCE_CHANGES_SINK, Topics.BALANCE_CHANGES);
        addSink(topology, serdes, ORDER_EVENTS_SINK, Topics.ORDER_EVENTS);
        addSink(topology, serdes, EXECUTIONS_SINK, Topics.EXECUTIONS);
        addSink(topology, serdes, DEPOSIT_EVENTS_SINK, Topics.DEPOSIT_EVENTS);
        addSink(topology, serdes, WITHDRAWAL_EVENTS_SINK, Topics.WITHDRAWAL_EVENTS);
        addSink(topology, serdes, TRANSFER_EVENTS_SINK, Topics.TRANSFER_EVENTS);
        addSink(topology, serdes, ACCOUNT_TRANSFERS_SINK, Topics.ACCOUNT_TRANSFERS);
        addSink(topology, serdes, ACCOUNT_COMMANDS_SINK, Topics.ACCOUNT_COMMANDS);
        addSink(topology, serdes, ASSETS_SINK, Topics.ASSETS);
        addSink(topology, serdes, MEMBERS_SINK, Topics.MEMBERS);
        addSink(topology, serdes, TRADING_FEES_SINK, Topics.TRADING_FEES);
        addSink(topology, serdes, WITHDRAW_LIMITS_SINK, Topics.WITHDRAW_LIMITS);
        addSink(topology, serdes, EXCHANGE_SINK, Topics.EXCHANGE);
        topology.addSink(BOOK_COMMANDS_SINK, Topics.BOOK_COMMANDS.name(), Serdes.String().serializer(),
                serdes.of(Topics.BOOK_COMMANDS).serializer(), partitions, PROCESSOR);
    }

    private static <V extends SpecificRecord> void addSink(Topology topology, TopicSerdes serdes, String name, Topic<V> topic) {
        topology.addSink(name, topic.name(), Serdes.String().serializer(), serdes.of(topic).serializer(), PROCESSOR);
    }
}
