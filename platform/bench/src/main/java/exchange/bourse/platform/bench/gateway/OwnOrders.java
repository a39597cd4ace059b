package exchange.bourse.platform.bench.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A member's own stream of orders, which takes down when it told of each for the first time that the ledger has accepted it. */
final class OwnOrders implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STREAM = "/api/v2/ranger/private?stream=order";

    private final Map<Long, Long> seenNs = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();

    private OwnOrders() {
    }

    /** Listens to a member's orders from now on. */
    static OwnOrders listen(HttpClient http, URI gateway, String token) {
        OwnOrders orders = new OwnOrders();
        URI address = URI.create(gateway.resolve(STREAM).toString().replaceFirst("^http", "ws"));
        http.newWebSocketBuilder().header("Authorization", "Bearer " + token).buildAsync(address, orders).join();
        return orders;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            take(part.toString(), System.nanoTime());
            part.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(String message, long nowNs) {
        try {
            JsonNode order = JSON.readTree(message).path("order");
            if (order.path("state").asText().equals("wait")) {
                seenNs.putIfAbsent(order.path("id").asLong(), nowNs);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gateway said what is not JSON: " + message, e);
        }
    }

    /** When an order was told of, by {@link System#nanoTime}; null if it was not yet. */
    @Nullable
    Long seenNs(long orderId) {
        return seenNs.get(orderId);
    }
}
