package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.platform.e2e.Client.Answer;
import exchange.bourse.platform.e2e.OtlpSink.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What an operator sees of a running exchange: figures, health, the log, traces, the status at a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsIT {

    /** The auditor speaks each minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OtlpSink sink = new OtlpSink();
    private final Stack stack = new Stack(Map.of("BOURSE_TRACING_ENABLED", "true", "BOURSE_TRACING_PROBABILITY", "1",
            "BOURSE_TRACING_ENDPOINT", sink.address(), "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "200ms",
            "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_EXCHANGE_BOURSE_ORDERS", "debug"));
    private final HttpClient http = HttpClient.newHttpClient();
    private String takerId = "";

    @BeforeAll
    void trade() {
        stack.bourse("reset", "--yes").succeeded();
        stack.bourse("up", "--detach").succeeded();
        stack.bourse("fund", "trader1", "usd", "1000").succeeded();
        stack.bourse("fund", "trader2", "btc", "2").succeeded();
        Client seller = user("trader2");
        Client buyer = user("trader1");
        await().atMost(PATIENCE).until(() -> seller.order("btcusd", "sell", "250", "0.5").status() == 201);
        await().atMost(PATIENCE).until(() -> buyer.get("/account/balances/usd").body().path("balance").asText().startsWith("1000"));
        Answer taker = buyer.order("btcusd", "buy", "250", "0.5");
        takerId = taker.body().path("id").asText();
        await().atMost(PATIENCE).until(() -> buyer.get("/market/orders/" + takerId).body().path("state").asText().equals("done"));
    }

    @AfterAll
    void leaveNothingRunning() {
        stack.bourse("down");
        sink.close();
    }

    private Client user(String name) {
        return new Client(http, stack.gateway(), stack.bourse("token", name).succeeded().output().strip());
    }

    private HttpResponse<String> get(String port, String path) {
        URI address = URI.create("http://127.0.0.1:%d%s".formatted(stack.port(port), path));
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of all figures of both programs, each with its histogram's suffixes. */
    private Set<String> figures() {
        Set<String> names = new TreeSet<>();
        Stream.of("ENGINE", "GATEWAY_MANAGEMENT")
                .flatMap(port -> get(port, "/actuator/prometheus").body().lines())
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    @Test
    @Order(1)
    void oneTraceGoesFromTheRequestToTheTradeAndItsSettlement() {
        TradeReader trades = new TradeReader("127.0.0.1:" + stack.port("KAFKA"),
                "http://127.0.0.1:%d/apis/ccompat/v7".formatted(stack.port("REGISTRY")));
        Header header = trades.headers().getLast().lastHeader("traceparent");
        assertThat(header).isNotNull();
        String trace = new String(header.value(), StandardCharsets.UTF_8).split("-", -1)[1];

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sink.of(trace)).extracting(Span::name)
                        .contains("http post /api/v2/peatio/market/orders", "bourse.gateway.command", "ledger PlaceOrder",
                                "matching PlaceInBook", "ledger OrderExecuted"));
        List<Span> spans = sink.of(trace);
        assertThat(spans).filteredOn(span -> span.name().equals("matching PlaceInBook"))
                .singleElement()
                .satisfies(span -> assertThat(span.events()).contains("Trade"));
        Span command = spans.stream().filter(span -> span.name().equals("bourse.gateway.command")).findFirst().orElseThrow();
        assertThat(spans).filteredOn(span -> span.name().startsWith("ledger ") || span.name().startsWith("matching "))
                .allSatisfy(span -> assertThat(span.parent()).isEqualTo(command.id()));
    }

    @Test
    @Order(1)
    void anOrderIsFollowedByItsIdThroughAllPrograms() throws IOException {
        String gateway = Files.readString(stack.home().resolve("logs/gateway.log"));
        String engine = Files.readString(stack.home().resolve("logs/engine.log"));

        assertThat(steps(gateway)).contains("gateway acknowledged PlaceOrder", "views shown OrderEvent", "views shown Trade");
        assertThat(steps(engine)).contains("ledger handled PlaceOrder", "ledger said PlaceInBook", "matching handled PlaceInBook",
                "matching said Trade", "ledger handled OrderExecuted", "ledger said Execution");
    }

    /** What the log tells of the order, as stage, step and content. */
    private List<String> steps(String log) {
        return log.lines()
                .filter(line -> line.contains("\"order\":\"" + takerId + "\"") || line.contains("\"order\":" + takerId))
                .map(line -> "%s %s %s".formatted(value(line, "stage"), value(line, "message"), value(line, "content")))
                .toList();
    }

    private static String value(String json, String name) {
        return names(json, "\"" + name + "\":\"([^\"]*)\"").stream().findFirst().orElse("");
    }

    @Test
    @Order(2)
    void everyFigureThatAlertsAskForExistsAndAllOfOursAreDocumented() throws IOException {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(figures()).contains("bourse_audit_last_record_timestamp_seconds"));
        Set<String> figures = figures();
        String rules = Files.readString(stack.root().resolve("platform/observability/alerts.yml"));
        assertThat(names(rules, "\\b((?:bourse|disk)_[a-z_]+)")).hasSizeGreaterThan(10).isSubsetOf(figures);

        String document = Files.readString(stack.root().resolve("docs/operations.md"));
        Set<String> ours = new TreeSet<>();
        figures.stream()
                .filter(name -> name.startsWith("bourse_"))
                .forEach(name -> ours.add(name.replaceFirst("_seconds_(bucket|count|sum|max)$", "_seconds")));
        assertThat(names(document, "\\| `(bourse_[a-z_]+)` \\|")).isEqualTo(ours);
        assertThat(names(document, "`(kafka_[a-z_]+)`")).isSubsetOf(figures);
    }

    @Test
    @Order(2)
    void healthAndFiguresAreNotOnThePublicPort() {
        assertThat(get("GATEWAY", "/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get("GATEWAY", "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get("GATEWAY_MANAGEMENT", "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("ENGINE", "/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void theCommandsOfTheDocumentWorkAsPrintedAndTheStatusIsAlive() throws IOException {
        String script = Readme.of(stack.root().resolve("docs/operations.md"))
                .asOneScript()
                .replace("127.0.0.1:8090", "127.0.0.1:" + stack.port("ENGINE"))
                .replace("127.0.0.1:8091", "127.0.0.1:" + stack.port("GATEWAY_MANAGEMENT"));
        assertThat(stack.shell(script).succeeded().output()).containsPattern("ledger +0 ")
                .containsPattern("market-data +\\d+ ")
                .containsPattern("gateway +0 ")
                .contains("Open orders: 0.", "Audit: in order", "\"status\":\"UP\"", "bourse_views_ready 1");
    }

    @Test
    @Order(4)
    void whatIsAroundTheProgramsDoesNotCountAgainstTheirLives() {
        stack.bourse("stop", "registry").succeeded();
        stack.bourse("stop", "kafka").succeeded();
        for (String port : List.of("ENGINE", "GATEWAY_MANAGEMENT")) {
            assertThat(get(port, "/actuator/health/liveness").statusCode()).as(port).isEqualTo(200);
        }
        assertThat(stack.bourse("status").output()).contains("stopped", "GATEWAY");
        stack.bourse("start", "kafka").succeeded();
        stack.bourse("start", "registry").succeeded();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stack.bourse("status").exitCode()).isZero());
        stack.bourse("stop", "engine").succeeded();
        assertThat(stack.bourse("status").output()).contains("GATEWAY").doesNotContain("STAGE");
    }
}
