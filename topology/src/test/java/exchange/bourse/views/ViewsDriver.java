package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.TopicSerdes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The topology of the views without a broker. */
final class ViewsDriver implements ViewReader, AutoCloseable {

    private final ConfluentSerdes confluent = new ConfluentSerdes("mock://views");
    private final Books books = new Books();
    private final List<Long> seen = new ArrayList<>();
    private final TopologyTestDriver driver;

    ViewsDriver(Path stateDirectory) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, Views.APPLICATION_ID);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        driver = new TopologyTestDriver(topology(), settings);
    }

    Topology topology() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        StreamsBuilder builder = new StreamsBuilder();
        TopicSerdes serdes = new TopicSerdes() {
            @Override
            public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
                return confluent.of(topic);
            }
        };
        Views.build(builder, serdes, books, (topic, value, partition, offset) -> {
            if (value instanceof OrderEvent order) {
                seen.add(order.getOrderId());
            }
        });
        return builder.build(settings);
    }

    <V extends SpecificRecord> void pipe(Topic<V> topic, String key, V value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), confluent.serializer(topic)).pipeInput(key, value);
    }

    /** The orders that the views said they have seen. */
    List<Long> seen() {
        return seen;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
        return (ReadOnlyKeyValueStore<K, V>) driver.getKeyValueStore(name);
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public void close() {
        driver.close();
    }
}
