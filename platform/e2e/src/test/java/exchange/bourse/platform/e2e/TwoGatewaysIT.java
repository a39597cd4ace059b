package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.e2e.Client.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two gateways answer as one, and when one of them is gone, the other answers for both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoGatewaysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ORDERS_BEFORE = 100;
    private static final int ORDERS = 300;
    private static final List<String> USERS = List.of("trader1", "trader2", "trader3");

    /** A young order is waited for as long as a busy machine takes, not only for half a second. */
    private final Stack stack = new Stack(Map.of("BOURSE_GATEWAY_ORDERWAIT", "10s"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    /** Ids of the orders that were acknowledged, by the clients' names for them. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @BeforeAll
    void startTwoGateways() {
        stack.bourse("reset", "--yes").succeeded();
        assertThat(stack.bourse("up", "--detach", "--gateways", "2").succeeded().output()).contains("gateway-2", "READY");
        stack.bourse("fund", "trader1", "usd", "100000").succeeded();
    }

    @AfterAll
    void leaveNothingRunning() {
        stack.bourse("down");
    }

    private Client user(String name, URI gateway) {
        return new Client(http, gateway, tokens.computeIfAbsent(name, user -> stack.bourse("token", user).succeeded().output().strip()));
    }

    private static Map<String, String> order(String name) {
        return Map.of("market", "btcusd", "side", "buy", "price", "10", "volume", "0.01", "client_order_id", name);
    }

    @Test
    @Order(1)
    void anOrderThatOneGatewayTookIsKnownToTheOtherAtOnce() {
        Client first = user("trader1", stack.gateway());
        Client second = user("trader1", stack.secondGateway());
        await().atMost(PATIENCE).until(() -> second.get("/account/balances/usd").body().path("balance").asText().equals("100000.0"));
        for (int number = 0; number < 20; number++) {
            Answer placed = first.post("/market/orders", order("at-once-" + number));
            assertThat(placed.status()).isEqualTo(201);

            assertThat(second.get("/market/orders/" + placed.body().path("id").asText()).status()).isEqualTo(200);
            assertThat(second.get("/market/orders/" + placed.body().path("uuid").asText()).status()).isEqualTo(200);
            assertThat(second.post("/market/orders/client:at-once-" + number + "/cancel", Map.of()).status()).isEqualTo(201);
        }
        await().atMost(PATIENCE).until(() -> first.get("/market/orders?state=wait").body().isEmpty());
    }

    @Test
    @Order(2)
    void oneThatIsKilledUnderLoadIsStoodInForByTheOtherAndNothingAcknowledgedIsLost() {
        CompletableFuture<Stack.Result> swarm = CompletableFuture
                .supplyAsync(() -> stack.bourse("swarm", "--market", "ethusd", "--members", "6", "--minutes", "0.5", "--seed", "11"));
        Client anybody = new Client(http, stack.gateway(), "");
        await().atMost(Duration.ofMinutes(2)).until(() -> !anybody.get("/public/markets/ethusd/trades").body().isEmpty());
        for (int number = 0; number < ORDERS_BEFORE; number++) {
            place("load-" + number, number % 2 == 0 ? stack.secondGateway() : stack.gateway());
        }
        ProcessHandle second = stack.process("gateway-2");
        second.destroyForcibly();
        second.onExit().join();
        for (int number = ORDERS_BEFORE; number < ORDERS; number++) {
            place("load-" + number, number % 2 == 0 ? stack.secondGateway() : stack.gateway());
            everythingIsServed(stack.gateway());
        }
        assertThat(acknowledged).hasSize(ORDERS);
        everyAcknowledgedOrderIsOpen(stack.gateway());
        swarm.join().succeeded();
        stack.bourse("audit").succeeded();
    }

    /** Places an order at a gateway, or, if that gives no answer, at the first one: under its name it is the same order. */
    private void place(String name, URI gateway) {
        Answer answer;
        try {
            answer = user("trader1", gateway).post("/market/orders", order(name));
        } catch (UncheckedIOException noAnswer) {
            answer = user("trader1", stack.gateway()).post("/market/orders", order(name));
        }
        if (answer.status() == 503) {
            // The gateway that comes back answers, but its views don't yet.
            answer = user("trader1", stack.gateway()).post("/market/orders", order(name));
        }
        assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(201);
        acknowledged.put(name, answer.body().path("id").asLong());
    }

    private void everythingIsServed(URI gateway) {
        Client anybody = new Client(http, gateway, "");
        JsonNode markets = anybody.get("/public/markets").body();
        assertThat(markets).isNotEmpty();
        for (JsonNode market : markets) {
            for (String what : List.of("depth", "trades", "tickers", "k-line")) {
                assertThat(anybody.get("/public/markets/" + market.path("id").asText() + "/" + what).status()).isEqualTo(200);
            }
        }
        for (String name : USERS) {
            assertThat(user(name, gateway).get("/account/balances").status()).isEqualTo(200);
            assertThat(user(name, gateway).get("/market/orders").status()).isEqualTo(200);
        }
    }

    private void everyAcknowledgedOrderIsOpen(URI gateway) {
        Client trader = user("trader1", gateway);
        await().atMost(PATIENCE).untilAsserted(() -> acknowledged.forEach((name, id) -> {
            assertThat(trader.get("/market/orders/" + id).body().path("state").asText()).as(name).isEqualTo("wait");
            assertThat(trader.get("/market/orders/client:" + name).body().path("id").asLong()).as(name).isEqualTo(id);
        }));
    }

    @Test
    @Order(3)
    void theOneThatComesBackShowsWhatTheOtherShows() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(stack.bourse("status").exitCode()).isZero());
        everythingIsServed(stack.secondGateway());
        everyAcknowledgedOrderIsOpen(stack.secondGateway());
        for (String name : USERS) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(user(name, stack.secondGateway()).get("/account/balances").body())
                            .isEqualTo(user(name, stack.gateway()).get("/account/balances").body()));
        }
    }

    @Test
    @Order(4)
    void aGatewayIsStoppedAndStartedByItsName() {
        stack.bourse("stop", "gateway-2").succeeded();
        everythingIsServed(stack.gateway());
        stack.bourse("start", "gateway-2").succeeded();
        everythingIsServed(stack.secondGateway());
    }
}
