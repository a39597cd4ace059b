package exchange.bourse.pipeline;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.fees.stream.FeesTopology;
import exchange.bourse.ledger.stream.LedgerTopology;
import exchange.bourse.marketdata.stream.MarketDataTopology;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.MarketPartitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topologies in test drivers, joined as Kafka joins them: what one writes to a topic, the readers of that topic get, in order. */
public final class Pipeline implements AutoCloseable {

    private final ConfluentSerdes serdes;
    private final TopologyTestDriver ledger;
    private final TopologyTestDriver matching;
    private final TopologyTestDriver marketData;
    private final TopologyTestDriver fees;
    private final Map<Topic<?>, Serde<?>> serdesByTopic = new HashMap<>();
    private final Map<String, List<SpecificRecord>> outputs = new HashMap<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<Written> log = new ArrayList<>();
    private long timeMs = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /**
     * A record of a topic.
     *
     * @param topic its topic
     * @param key its key
     * @param value its value
     * @param timeMs its time
     */
    public record Written(Topic<?> topic, String key, SpecificRecord value, long timeMs) {}

    /** Starts empty topologies; the name keeps the registries in memory of two pipelines apart. */
    public Pipeline(String name) {
        serdes = new ConfluentSerdes("mock://" + name);
        Topology ledgerTopology = new Topology();
        LedgerTopology.addTo(ledgerTopology, serdes::of);
        ledger = driver("ledger-" + name, ledgerTopology);
        Topology matchingTopology = new Topology();
        MatchingTopology.addTo(matchingTopology, serdes::of, new MarketPartitions<>());
        matching = driver("matching-" + name, matchingTopology);
        StreamsBuilder builder = new StreamsBuilder();
        MarketDataTopology.addTo(builder, serdes::of);
        marketData = driver("market-data-" + name, builder.build());
        StreamsBuilder feesBuilder = new StreamsBuilder();
        FeesTopology.addTo(feesBuilder, serdes::of);
        fees = driver("fees-" + name, feesBuilder.build());
    }

    private TopologyTestDriver driver(String name, Topology topology) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory().toString());
        return new TopologyTestDriver(topology, properties, Instant.ofEpochMilli(timeMs));
    }

    /** One of its own, where no run that was killed left anything; the driver deletes what it put there. */
    private static Path stateDirectory() {
        try {
            Path directory = Files.createTempDirectory("bourse-pipeline");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets time pass. */
    public void advanceMs(long durationMs) {
        timeMs += durationMs;
        fees.advanceWallClockTime(Duration.ofMillis(durationMs));
        drain(fees, Topics.ACCOUNT_COMMANDS).forEach(record -> toLedger(record.key(), record.value()));
    }

    /** Lets the broker's clock step back, as after a change of leader. */
    public void stepBackMs(long durationMs) {
        timeMs -= durationMs;
    }

    /** The time that the next command gets. */
    public long timeMs() {
        return timeMs;
    }

    /** Sends a command about an account, and lets everything happen that follows from it. */
    public void send(String account, SpecificRecord command) {
        toLedger(account, new AccountCommand("c", account, command));
    }

    /** Sends a command to the books, and lets everything happen that follows from it. */
    public void sendToBook(String market, SpecificRecord command) {
        toMatching(market, new BookCommand(market, 0, command));
    }

    private void toLedger(String key, AccountCommand command) {
        log.add(new Written(Topics.ACCOUNT_COMMANDS, key, command, timeMs));
        pipe(ledger, Topics.ACCOUNT_COMMANDS, key, command);
        // What the ledger sends to itself, its driver has given to it already.
        drain(ledger, Topics.ACCOUNT_COMMANDS)
                .forEach(record -> log.add(new Written(Topics.ACCOUNT_COMMANDS, record.key(), record.value(), record.timestamp())));
        collect(ledger, Topics.BALANCE_CHANGES);
        collect(ledger, Topics.ORDER_EVENTS);
        collect(ledger, Topics.EXECUTIONS).forEach(record -> pipe(fees, Topics.EXECUTIONS, record.key(), record.value()));
        collect(ledger, Topics.DEPOSIT_EVENTS);
        collect(ledger, Topics.WITHDRAWAL_EVENTS);
        collect(ledger, Topics.TRANSFER_EVENTS);
        collect(ledger, Topics.ACCOUNT_TRANSFERS);
        collect(ledger, Topics.ASSETS);
        collect(ledger, Topics.MEMBERS);
        collect(ledger, Topics.TRADING_FEES).forEach(record -> pipe(fees, Topics.TRADING_FEES, record.key(), record.value()));
        collect(ledger, Topics.WITHDRAW_LIMITS);
        collect(ledger, Topics.EXCHANGE);
        drain(fees, Topics.ACCOUNT_COMMANDS).forEach(record -> toLedger(record.key(), record.value()));
        drain(ledger, Topics.BOOK_COMMANDS).forEach(record -> toMatching(record.key(), record.value()));
    }

    private void toMatching(String key, BookCommand command) {
        pipe(matching, Topics.BOOK_COMMANDS, key, command);
        collect(matching, Topics.BOOK_UPDATES).forEach(record -> pipe(marketData, Topics.BOOK_UPDATES, record.key(), record.value()));
        collect(marketData, Topics.BOOK_SNAPSHOTS);
        collect(matching, Topics.MARKETS);
        collect(matching, Topics.TRADES).forEach(record -> pipe(marketData, Topics.TRADES, record.key(), record.value()));
        collect(matching, Topics.MARKET_CLOCK).forEach(record -> pipe(marketData, Topics.MARKET_CLOCK, record.key(), record.value()));
        collect(marketData, Topics.KLINES);
        collect(marketData, Topics.KLINES_LIVE);
        collect(marketData, Topics.TICKERS);
        drain(matching, Topics.ACCOUNT_COMMANDS).forEach(record -> toLedger(record.key(), record.value()));
    }

    private <V extends SpecificRecord> void pipe(TopologyTestDriver driver, Topic<V> topic, String key, V value) {
        Serde<V> serde = serde(topic);
        TestInputTopic<String, byte[]> input = driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
        input.pipeInput(key, serde.serializer().serialize(topic.name(), value), timeMs);
    }

    private <V extends SpecificRecord> List<TestRecord<String, V>> drain(TopologyTestDriver driver, Topic<V> topic) {
        Serde<V> serde = serde(topic);
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> {
                    bytes.add(record.value() == null ? new byte[0] : record.value());
                    return new TestRecord<>(record.key(), serde.deserializer().deserialize(topic.name(), record.value()),
                            record.getRecordTime());
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <V extends SpecificRecord> Serde<V> serde(Topic<V> topic) {
        return (Serde<V>) serdesByTopic.computeIfAbsent(topic, serdes::of);
    }

    private <V extends SpecificRecord> List<TestRecord<String, V>> collect(TopologyTestDriver driver, Topic<V> topic) {
        List<TestRecord<String, V>> records = drain(driver, topic);
        records.forEach(record -> outputs.computeIfAbsent(topic.name(), name -> new ArrayList<>()).add(record.value()));
        records.forEach(record -> log.add(new Written(topic, record.key(), record.value(), record.timestamp())));
        return records;
    }

    /** All values that a topic got so far. */
    public <V extends SpecificRecord> List<V> values(Topic<V> topic) {
        return outputs.getOrDefault(topic.name(), List.of()).stream().map(topic.valueType()::cast).toList();
    }

    /** Takes the log away, so that a long run does not fill the memory: what was written so far is forgotten here. */
    public List<Written> takeLog() {
        List<Written> taken = List.copyOf(log);
        log.clear();
        outputs.clear();
        bytes.clear();
        for (TopologyTestDriver driver : List.of(ledger, matching, marketData, fees)) {
            for (String topic : driver.producedTopicNames()) {
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
            }
        }
        return taken;
    }

    /** Every command to the ledger and everything that was written to event topics, in order. */
    public List<Written> log() {
        return log;
    }

    /** The values of all records written so far, as bytes, in order. */
    public List<byte[]> bytes() {
        return bytes;
    }

    @Override
    public void close() {
        ledger.close();
        matching.close();
        marketData.close();
        fees.close();
    }
}
