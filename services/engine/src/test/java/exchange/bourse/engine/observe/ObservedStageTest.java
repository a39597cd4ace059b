package exchange.bourse.engine.observe;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.events.Side;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TracedProcessor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matching as the engine runs it, with everything that looks at it. */
class ObservedStageTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final ConfluentSerdes SERDES = new ConfluentSerdes("mock://observed-stage");

    @TempDir
    private Path state;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TestSpans spans = new TestSpans();
    private TopologyTestDriver matching;

    @BeforeEach
    void start() {
        Map<String, Object> settings = new HashMap<>(new StageObservers(registry, spans.tracer(), spans.propagator()).settings("matching"));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "observed");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        MatchingTopology.addTo(topology, SERDES::of, new MarketPartitions<>());
        Properties properties = new Properties();
        properties.putAll(settings);
        matching = new TopologyTestDriver(topology, properties, Instant.EPOCH);
        send(new DefineMarket(market()), new RecordHeaders());
    }

    @AfterEach
    void stop() {
        matching.close();
    }

    private void send(Object command, Headers headers) {
        matching.createInputTopic(Topics.BOOK_COMMANDS.name(), new StringSerializer(), SERDES.serializer(Topics.BOOK_COMMANDS))
                .pipeInput(new TestRecord<>("btcusd", new BookCommand("btcusd", 0, command), headers, Instant.now()));
    }

    private static Headers traced() {
        return new RecordHeaders().add(TracedProcessor.TRACE, TRACE.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> traces(Topic<?> topic) {
        return matching.createOutputTopic(topic.name(), new StringDeserializer(), SERDES.deserializer(topic))
                .readRecordsToList()
                .stream()
                .map(record -> record.headers().lastHeader(TracedProcessor.TRACE))
                .map(header -> header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static PlaceInBook order(long id, Side side, long quantity) {
        return new PlaceInBook(id, "account-" + id, side, OrderType.LIMIT, decimal(100), decimal(quantity), null, null);
    }

    @Test
    void commandsEventsAndOpenOrdersAreCounted() {
        send(order(1, Side.SELL, 3), new RecordHeaders());
        send(order(2, Side.BUY, 1), new RecordHeaders());
        send(new Heartbeat(), new RecordHeaders());

        assertThat(registry.get("bourse.stage.latency").tags("stage", "matching", "command", "PlaceInBook").timer().count()).isEqualTo(2);
        assertThat(registry.get("bourse.stage.events").tags("stage", "matching", "event", "Trade").counter().count()).isEqualTo(1);
        assertThat(registry.get("bourse.orders.open").tags("partition", "0").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatATracedCommandMakesHappenCarriesItsTraceAndNothingElseDoes() {
        send(order(1, Side.SELL, 3), new RecordHeaders());
        send(order(2, Side.BUY, 1), traced());
        send(order(3, Side.BUY, 1), new RecordHeaders());

        assertThat(traces(Topics.TRADES)).containsExactly(TRACE, "none");
        assertThat(traces(Topics.BOOK_UPDATES)).containsExactly("none", TRACE, "none");
        assertThat(traces(Topics.ACCOUNT_COMMANDS)).startsWith(TRACE, TRACE).endsWith("none");
    }

    @Test
    void aTracedCommandHasASpanThatTellsWhatCameOfIt() {
        send(order(1, Side.SELL, 3), new RecordHeaders());
        send(order(2, Side.BUY, 1), traced());

        assertThat(spans.ended()).hasSize(1);
        SpanData span = spans.ended().getFirst();
        assertThat(span.getName()).isEqualTo("matching PlaceInBook");
        assertThat(span.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().asMap().toString()).contains("order=2");
        assertThat(span.getEvents()).extracting(EventData::getName).contains("Trade", "OrderExecuted");
    }

    private static MarketDefinition market() {
        return MarketDefinition.newBuilder()
                .setMarket("btcusd")
                .setName("BTC/USD")
                .setBase("btc")
                .setQuote("usd")
                .setBaseScale(8)
                .setQuoteScale(8)
                .setPricePrecision(2)
                .setAmountPrecision(2)
                .setMinPrice(decimal(1))
                .setMaxPrice(decimal(0))
                .setMinAmount(decimal(1))
                .setMakerFee(decimal(0))
                .setTakerFee(decimal(0))
                .setState(MarketState.ENABLED)
                .setPartition(0)
                .setPosition(1)
                .build();
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number).setScale(18);
    }
}
