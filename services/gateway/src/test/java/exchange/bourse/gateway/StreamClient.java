package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the streams that remembers all that it is told. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean mute;
    private final WebSocket socket;

    private StreamClient(WebSocket.Builder builder, URI address, boolean mute) {
        this.mute = mute;
        socket = builder.buildAsync(address, this).join();
    }

    /** Connects, with a token in the header if there is one. */
    static StreamClient connect(String address, @Nullable String token) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return new StreamClient(builder, URI.create(address.replace("http:", "ws:")), false);
    }

    /** Connects as a page does, which can't set headers. */
    static StreamClient connectFromPage(String address, String token, String origin) {
        return new StreamClient(HTTP.newWebSocketBuilder().subprotocols("bearer", token).header("Origin", origin),
                URI.create(address.replace("http:", "ws:")), false);
    }

    /** Connects, and then reads nothing, and so answers no ping, until {@link #listen}. */
    static StreamClient connectMute(String address) {
        return new StreamClient(HTTP.newWebSocketBuilder(), URI.create(address.replace("http:", "ws:")), true);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        if (!mute) {
            webSocket.request(1);
        }
    }

    /** Reads what has come. */
    void listen() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            texts.add(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        end.complete(status + " " + reason);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable failure) {
        end.complete("failed " + failure.getMessage());
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Subscribes, and waits for the answer. */
    StreamClient subscribe(String... streams) {
        say("{\"event\":\"subscribe\",\"streams\":[\"%s\"]}".formatted(String.join("\",\"", streams)));
        awaitText("\"subscribed\"");
        return this;
    }

    /** All that it was told so far. */
    List<String> texts() {
        return texts;
    }

    /** The bodies of the messages of a name so far. */
    List<JsonNode> bodies(String name) {
        return texts.stream()
                .filter(text -> text.startsWith("{"))
                .map(JSON::readTree)
                .filter(message -> message.has(name))
                .map(message -> message.path(name))
                .toList();
    }

    /** The bodies of the messages of a name, when there are so many. */
    List<JsonNode> awaitBodies(String name, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bodies(name)).as("%s of %s", name, texts).hasSizeGreaterThanOrEqualTo(count));
        return bodies(name);
    }

    /** Waits for a text that contains a part. */
    void awaitText(String wanted) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts).anyMatch(text -> text.contains(wanted)));
    }

    /** Why it ended, when it has. */
    String awaitEnd() {
        return end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
