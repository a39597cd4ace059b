package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.Side;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The gateway with a real broker, a registry in memory and an issuer whose key the test has. There is no ledger and no matching: what they
 * would write, the test writes, so that every test is also one of a gateway whose engine stands still.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestIssuer.class)
abstract class GatewayTest {

    static final ConfluentSerdes SERDES = new ConfluentSerdes("mock://gateway");
    private static final Broker BROKER = broker();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private static Broker broker() {
        try {
            Broker broker = Broker.start();
            exchange(broker);
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every test finds: two currencies, four markets, a book, and two accounts with money. */
    private static void exchange(Broker broker) throws Exception {
        send(broker, Topics.ASSETS, "btc", Fixtures.asset("btc", 1));
        send(broker, Topics.ASSETS, "usd", Fixtures.asset("usd", 2));
        send(broker, Topics.MARKETS, "btcusd", Fixtures.market("btcusd", MarketState.ENABLED));
        send(broker, Topics.MARKETS, "emptyusd", Fixtures.market("emptyusd", MarketState.HIDDEN));
        send(broker, Topics.MARKETS, "lockedusd", Fixtures.market("lockedusd", MarketState.LOCKED));
        send(broker, Topics.MARKETS, "goneusd", Fixtures.market("goneusd", MarketState.DISABLED));
        send(broker, Topics.BOOK_UPDATES, "btcusd", Fixtures.level(1, Side.SELL, "101", "2"));
        send(broker, Topics.BOOK_UPDATES, "btcusd", Fixtures.level(2, Side.SELL, "100.5", "1"));
        send(broker, Topics.BOOK_UPDATES, "btcusd", Fixtures.level(3, Side.BUY, "100", "3"));
        for (String account : List.of("alice", "bob")) {
            send(broker, Topics.BALANCE_CHANGES, account, Fixtures.balance(account, 201, "usd", "1000"));
            send(broker, Topics.BALANCE_CHANGES, account, Fixtures.balance(account, 202, "btc", "5"));
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        registry.add("bourse.kafka.bootstrap-servers", BROKER::address);
        registry.add("bourse.kafka.schema-registry-url", SERDES::registryUrl);
        registry.add("bourse.auth.issuer", () -> Tokens.ISSUER);
        registry.add("bourse.gateway.balance-wait", () -> "50ms");
        registry.add("bourse.gateway.order-wait", () -> "2s");
        registry.add("bourse.gateway.definition-wait", () -> "3s");
        String state = Files.createTempDirectory("bourse-views").toString();
        registry.add("bourse.state-directory", () -> state);
    }

    /**
     * Starts another gateway at the same broker, which is the caller's to close.
     *
     * @param more its other settings, as arguments
     */
    static ConfigurableApplicationContext anotherGateway(int nodeId, Path state, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0",
                "--bourse.kafka.bootstrap-servers=" + brokers(), "--bourse.kafka.schema-registry-url=" + SERDES.registryUrl(),
                "--bourse.auth.issuer=" + Tokens.ISSUER, "--bourse.gateway.node-id=" + nodeId, "--bourse.state-directory=" + state));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(GatewayApplication.class, TestIssuer.class).run(arguments.toArray(String[]::new));
    }

    /** Where another gateway is. */
    static String address(ConfigurableApplicationContext gateway) {
        return "http://127.0.0.1:" + gateway.getEnvironment().getRequiredProperty("local.server.port");
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(get("/public/health/ready", null).statusCode()).isEqualTo(200);
            assertThat(get("/account/balances", Tokens.of("bob", "trader")).body()).contains("1000.0", "5.0");
            assertThat(get("/public/markets/btcusd/depth", null).body()).contains("100.5", "101.0", "\"100.0\"");
        });
    }

    static String brokers() {
        return BROKER.address();
    }

    static <V extends SpecificRecord> void send(Topic<V> topic, String key, V value) {
        try {
            send(BROKER, topic, key, value);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <V extends SpecificRecord> void send(Broker broker, Topic<V> topic, String key, V value) throws Exception {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.address()), new StringSerializer(),
                SERDES.serializer(topic))) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    /** All account commands so far, in the order of each partition. */
    static List<ConsumerRecord<String, AccountCommand>> accountCommands() {
        return all(Topics.ACCOUNT_COMMANDS);
    }

    /** All book commands so far, in the order of each partition. */
    static List<ConsumerRecord<String, BookCommand>> bookCommands() {
        return all(Topics.BOOK_COMMANDS);
    }

    private static <V extends SpecificRecord> List<ConsumerRecord<String, V>> all(Topic<V> topic) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", BROKER.address()),
                new StringDeserializer(), SERDES.deserializer(topic))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name())
                    .stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** Where the gateway is. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder().GET(), path, token);
    }

    HttpResponse<String> post(String path, String token, String json) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path, token);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path, @Nullable String token) {
        String prefix = path.startsWith("/public") || path.startsWith("/account") || path.startsWith("/market") || path.startsWith("/admin")
                || path.startsWith("/management") ? "/api/v2/peatio" : "";
        request.uri(URI.create(address() + prefix + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
