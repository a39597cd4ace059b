package exchange.bourse.platform.bench.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import java.util.Map;

/** One connection of a member, which places an order that nothing can trade with, and cancels it with the next command. One thread at a time. */
final class Trader implements AutoCloseable {

    static final String MARKET = "btcusd";
    private static final Map<String, String> ORDER = Map.of("market", MARKET, "side", "buy", "ord_type", "limit", "price", "1.0", "volume",
            "0.01");

    private final GatewayClient client;
    private final Placed placed;
    private long openId;

    /** Is told of orders. */
    @FunctionalInterface
    interface Placed {
        /** An order that should have been sent at a time, by {@link System#nanoTime}, was accepted. */
        void take(long orderId, long dueNs);
    }

    Trader(GatewayClient client, Placed placed) {
        this.client = client;
        this.placed = placed;
    }

    GatewayClient client() {
        return client;
    }

    /** Sends the command that was due at a time. */
    void send(long dueNs) {
        if (openId == 0) {
            JsonNode order = client.post("market/orders", ORDER).body(Answer.CREATED);
            openId = order.path("id").asLong();
            placed.take(openId, dueNs);
        } else {
            client.post("market/orders/" + openId + "/cancel", Map.of()).body(Answer.CREATED);
            openId = 0;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
