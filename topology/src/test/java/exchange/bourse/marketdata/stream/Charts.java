package exchange.bourse.marketdata.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.MarketClock;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Print;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The market data topology in a test driver, with one market. */
final class Charts implements AutoCloseable {

    static final String MARKET = "xrpeth";

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ConfluentSerdes serdes = new ConfluentSerdes("mock://charts");
    private final TopologyTestDriver driver;

    Charts() {
        StreamsBuilder builder = new StreamsBuilder();
        MarketDataTopology.addTo(builder, serdes::of);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "charts-" + STARTED.incrementAndGet());
        driver = new TopologyTestDriver(builder.build(), properties);
    }

    /** A trade as matching tells it. */
    static Trade trade(Print print) {
        return new Trade(print.sequence() * 1_024, MARKET, print.sequence(), print.price(), print.quantity(), print.total(), Side.BUY, 1L,
                2L, Instant.ofEpochMilli(print.timeMs()));
    }

    /** A tick as matching tells it, of a market without orders. */
    static MarketClock tick(long timeMs, long lastTradeSequence) {
        return new MarketClock(MARKET, Instant.ofEpochMilli(timeMs), lastTradeSequence, null, null);
    }

    void send(SpecificRecord event) {
        switch (event) {
            case Trade trade -> send(Topics.TRADES, trade, trade.getTime());
            case MarketClock clock -> send(Topics.MARKET_CLOCK, clock, clock.getTime());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, V value, Instant time) {
        try (Serde<V> serde = serdes.of(topic)) {
            driver.createInputTopic(topic.name(), new StringSerializer(), serde.serializer()).pipeInput(MARKET, value, time);
        }
    }

    /** What a topic got since it was last asked. */
    <V extends SpecificRecord> List<TestRecord<String, V>> records(Topic<V> topic) {
        try (Serde<V> serde = serdes.of(topic)) {
            return driver.createOutputTopic(topic.name(), new StringDeserializer(), serde.deserializer()).readRecordsToList();
        }
    }

    /** The same as bytes: time, key and value of each record. */
    List<String> bytes(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> record.timestamp() + " " + Arrays.toString(record.key()) + " " + HexFormat.of().formatHex(record.value()))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
