package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.stream.TracedProcessor;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/** What operators see of a gateway, with traces of everything. */
@TestPropertySource(properties = {"bourse.gateway.node-id=5", "bourse.tracing.enabled=true", "bourse.tracing.probability=1",
        "management.tracing.export.otlp.enabled=false", "management.opentelemetry.tracing.export.schedule-delay=50ms"})
class OperatorsTest extends GatewayTest {

    private static final String OLGA = Tokens.of("olga", "trader");
    private static final String STRANGERS = "0af7651916cd43dd8448eb211c80319c";
    private static final List<SpanData> SPANS = new CopyOnWriteArrayList<>();

    @LocalManagementPort
    private int managementPort;

    @TestConfiguration
    static class Spans {
        @Bean
        SpanExporter spanExporter() {
            return new SpanExporter() {
                @Override
                public CompletableResultCode export(Collection<SpanData> batch) {
                    SPANS.addAll(batch);
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode flush() {
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode shutdown() {
                    return CompletableResultCode.ofSuccess();
                }
            };
        }
    }

    private HttpResponse<String> management(String path) {
        URI uri = URI.create("http://127.0.0.1:%d/actuator%s".formatted(managementPort, path));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> placeOrder() {
        send(Topics.BALANCE_CHANGES, "olga", Fixtures.balance("olga", 201, "usd", "1000"));
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .POST(HttpRequest.BodyPublishers.ofString("{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":0.5,\"price\":\"99.50\"}"))
                .header("Content-Type", "application/json")
                .header(TracedProcessor.TRACE, "00-%s-b7ad6b7169203331-00".formatted(STRANGERS));
        return send(request, "/market/orders", OLGA);
    }

    @Test
    void figuresAndHealthAreOnAPortOfTheirOwnAlone() {
        assertThat(management("/prometheus").body())
                .contains("bourse_gateway_errors_total", "bourse_views_lag_records{topic=\"trades\"}", "bourse_streams_sessions",
                        "kafka_stream_thread_commit_total", "jvm_memory_used_bytes")
                .doesNotContain("spring_security", "kafka_consumer_fetch_manager");
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(404);
        assertThat(management("/env").statusCode()).isEqualTo(404);
    }

    @Test
    void aGatewayThatShowsWhatIsCommittedIsReadyAndAlive() {
        assertThat(management("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(management("/health/readiness").body()).contains("\"views\":{\"status\":\"UP\"}", "{\"status\":\"UP\"");
    }

    @Test
    void errorsAreCountedByTheirCode() {
        get("/market/orders", null);
        assertThat(management("/prometheus").body())
                .containsPattern("bourse_gateway_errors_total\\{code=\"jwt.decode_and_verify\",status=\"401\"\\} [1-9]");
    }

    @Test
    void aTraceBeginsHereWhateverTheClientSaysAndGoesWithTheCommand() {
        assertThat(placeOrder().statusCode()).isEqualTo(201);

        ConsumerRecord<String, AccountCommand> command = accountCommands().stream()
                .filter(record -> record.key().equals("olga"))
                .reduce((_, last) -> last)
                .orElseThrow();
        Header header = command.headers().lastHeader(TracedProcessor.TRACE);
        assertThat(header).isNotNull();
        String[] trace = new String(header.value(), StandardCharsets.UTF_8).split("-", -1);
        assertThat(trace[1]).hasSize(32).isNotEqualTo(STRANGERS);
        assertThat(Integer.parseInt(trace[3], 16) & 1).as("it is kept, whatever the client wanted").isEqualTo(1);
        await().untilAsserted(() -> assertThat(SPANS).filteredOn(span -> span.getTraceId().equals(trace[1]))
                .extracting(SpanData::getName)
                .contains("http post /api/v2/peatio/market/orders", "bourse.gateway.command"));
        assertThat(SPANS).filteredOn(span -> span.getSpanId().equals(trace[2]))
                .extracting(SpanData::getName)
                .containsExactly("bourse.gateway.command");
    }
}
