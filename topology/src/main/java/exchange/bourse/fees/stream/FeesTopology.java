package exchange.bourse.fees.stream;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.stream.TopicSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** Wires what members have traded. */
public final class FeesTopology {

    private FeesTopology() {
    }

    /** Adds it to a topology under construction. */
    public static void addTo(StreamsBuilder builder, TopicSerdes serdes) {
        builder.globalTable(Topics.TRADING_FEES.name(),
                Consumed.with(Serdes.String(), serdes.of(Topics.TRADING_FEES)).withName("trading-fees-source"),
                Materialized.<String, FeeDefinition>as(Stores.inMemoryKeyValueStore(VolumeProcessor.TRADING_FEES)));
        VolumeProcessor.builders().forEach(builder::addStateStore);
        String[] stores = VolumeProcessor.builders().stream().map(store -> store.name()).toArray(String[]::new);
        builder.stream(Topics.EXECUTIONS.name(), Consumed.with(Serdes.String(), serdes.of(Topics.EXECUTIONS)).withName("executions-source"))
                .process(VolumeProcessor::new, Named.as("traded-volumes"), stores)
                .to(Topics.ACCOUNT_COMMANDS.name(),
                        Produced.with(Serdes.String(), serdes.of(Topics.ACCOUNT_COMMANDS)).withName("account-commands-sink"));
    }
}
