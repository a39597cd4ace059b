package exchange.bourse.platform.replay.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayClientTest {

    private final AtomicInteger posts = new AtomicInteger();
    private HttpServer server;
    private GatewayClient client;

    @BeforeEach
    void oneGatewayOfTwoRuns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v2/peatio/", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                posts.incrementAndGet();
            }
            byte[] body = "{\"said\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        client = new GatewayClient(List.of(address(unused()), address(server.getAddress().getPort())), () -> "token");
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatOneGatewayDoesNotAnswerIsReadFromTheNext() {
        assertThat(client.get("public/markets").status()).isEqualTo(200);
    }

    @Test
    void whatIsPostedIsNeverSentTwiceButTheNextPostGoesToTheNextGateway() {
        assertThatExceptionOfType(ReplayStoppedException.class).isThrownBy(() -> client.post("market/orders", Map.of()));
        assertThat(posts).hasValue(0);

        assertThat(client.post("market/orders", Map.of()).status()).isEqualTo(200);
        assertThat(posts).hasValue(1);
    }
}
