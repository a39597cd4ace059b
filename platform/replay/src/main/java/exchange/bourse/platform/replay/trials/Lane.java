package exchange.bourse.platform.replay.trials;

import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A way that orders go: from one partition of accounts to one market and back. One order after the other goes it, each of which nothing can
 * trade with: it is placed, reserved for by the ledger, cancelled, and closed by matching.
 *
 * @param client the connection, which belongs to this lane alone
 * @param rules of the market
 * @param name in the names of its orders
 * @param passages takes the time that each took
 */
record Lane(GatewayClient client, MarketRules rules, String name, Passages passages) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Sends one order after the other, for as long as it goes on. */
    void run(BooleanSupplier goesOn) {
        for (int number = 0; goesOn.getAsBoolean(); number++) {
            String order = "%s-%d-%d".formatted(name, System.nanoTime(), number);
            passages.begin(this);
            send("market/orders", Map.of("market", rules.id(), "side", "buy", "price", rules.lowestPrice().toPlainString(), "volume",
                    rules.smallestAmount().toPlainString(), "client_order_id", order));
            await(order, "wait");
            send("market/orders/client:" + order + "/cancel", Map.of());
            await(order, "cancel");
            passages.end(this);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Sends a request until it is accepted. Under its name an order is placed once. */
    private void send(String path, Map<String, String> body) {
        while (true) {
            try {
                if (client.post(path, body).status() == Answer.CREATED) {
                    return;
                }
                passages.failed();
            } catch (ReplayStoppedException noAnswer) {
                passages.failed();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void await(String order, String state) {
        while (true) {
            try {
                Answer answer = client.get("market/orders/client:" + order);
                if (answer.status() == Answer.OK && answer.body().path("state").asText().equals(state)) {
                    return;
                }
            } catch (ReplayStoppedException noAnswer) {
                passages.failed();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
