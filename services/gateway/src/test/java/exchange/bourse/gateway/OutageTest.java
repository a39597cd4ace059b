package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as it is, without a log, and with an issuer that comes late. */
class OutageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    @TempDir
    private static Path state;
    private static int issuerPort;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            issuerPort = socket.getLocalPort();
        }
        // Nothing listens on the discard port.
        gateway = new SpringApplicationBuilder(GatewayApplication.class).run("--server.port=0", "--management.server.port=0",
                "--bourse.kafka.bootstrap-servers=127.0.0.1:9", "--bourse.kafka.schema-registry-url=mock://outage",
                "--bourse.auth.issuer=" + issuer(), "--bourse.state-directory=" + state);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static String issuer() {
        return "http://127.0.0.1:" + issuerPort + "/realms/bourse";
    }

    private static HttpServer startIssuer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), issuerPort), 0);
        answer(server, "/realms/bourse/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer(), issuer()));
        answer(server, "/realms/bourse/keys", new JWKSet(Tokens.KEY.toPublicJWK()).toString());
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static HttpResponse<String> get(String path, @Nullable String token) throws IOException, InterruptedException {
        int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/peatio" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String account) {
        return Tokens.with(claims -> claims.issuer(issuer()).subject(account));
    }

    private static void assertAnswer(HttpResponse<String> response, int status, String code) {
        assertThat(response.body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledBadAndIsGoodOnceTheIssuerIsBack() throws IOException, InterruptedException {
        assertAnswer(get("/account/balances", token("alice")), 503, "server.identity_unavailable");
        HttpServer issuer = startIssuer();
        try {
            assertAnswer(get("/account/balances", token("alice")), 503, "server.views_not_ready");
            assertAnswer(get("/account/balances", Tokens.forged("alice", "trader")), 401, "jwt.decode_and_verify");
            assertAnswer(get("/account/balances", Tokens.of("alice", "trader")), 401, "jwt.decode_and_verify");
        } finally {
            issuer.stop(0);
        }
        assertAnswer(get("/account/balances", token("bob")), 503, "server.views_not_ready");
    }

    @Test
    void viewsThatAreNotBuiltAreNotAsked() throws IOException, InterruptedException {
        assertAnswer(get("/public/markets", null), 503, "server.views_not_ready");
        assertThat(get("/public/health/ready", null).statusCode()).isEqualTo(503);
        assertThat(get("/public/health/alive", null).statusCode()).isEqualTo(200);
    }
}
