package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.e2e.Client.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Every kind of order, in a market that begins and ends empty.
 *
 * @param buyer has dollars
 * @param seller has ether
 * @param operator may change the market
 */
record OrderKinds(Client buyer, Client seller, Client operator) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void immediateOrdersLeaveNothingBehind() {
        String resting = sell("volume", "1", "price", "300");
        assertEnds(buyer, buy("volume", "2", "price", "300", "time_in_force", "fok"), "cancel", "market.order.fill_or_kill");
        String immediate = buy("volume", "2", "price", "300", "time_in_force", "ioc");
        assertEnds(buyer, immediate, "cancel", "market.order.immediate_or_cancel");
        assertThat(order(buyer, immediate).path("executed_volume").asText()).isEqualTo("1.0");
        assertEnds(seller, resting, "done", "null");
    }

    void aPostOnlyOrderIsRefusedForItsReason() {
        String resting = sell("volume", "1", "price", "300");
        assertEnds(buyer, buy("volume", "1", "price", "300", "post_only", "true"), "reject", "market.order.post_only_would_cross");
        cancelAll(seller);
        assertEnds(seller, resting, "cancel", "market.order.cancelled");
    }

    void anAmountIsSpentToTheLastUnit() {
        String resting = sell("volume", "1", "price", "300");
        String spending = buy("ord_type", "market", "quote_amount", "150");
        assertEnds(buyer, spending, "done", "null");
        assertThat(order(buyer, spending).path("executed_volume").asText()).isEqualTo("0.5");
        assertThat(order(seller, resting).path("remaining_volume").asText()).isEqualTo("0.5");
        cancelAll(seller);
    }

    void anIcebergShowsAPartAtATime() {
        sell("volume", "3", "price", "300", "display_volume", "1");
        await(() -> assertThat(depth("asks")).isEqualTo("[[\"300.0\",\"1.0\"]]"));
        assertEnds(buyer, buy("volume", "1.5", "price", "300"), "done", "null");
        await(() -> assertThat(depth("asks")).isEqualTo("[[\"300.0\",\"0.5\"]]"));
        cancelAll(seller);
    }

    void aStopComesToLifeWhenTheMarketGoesAgainstIt() {
        String stop = sell("ord_type", "stop_limit", "volume", "1", "price", "280", "stop_price", "290");
        await(() -> assertThat(order(seller, stop).path("state").asText()).isEqualTo("wait"));
        assertThat(depth("asks")).isEqualTo("[]");
        buy("volume", "1", "price", "290");
        sell("volume", "1", "price", "290");
        await(() -> assertThat(depth("asks")).isEqualTo("[[\"280.0\",\"1.0\"]]"));
        assertThat(order(seller, stop).path("ord_type").asText()).isEqualTo("stop_limit");
        cancelAll(seller);
    }

    void anOwnOrderIsNotTradedWith() {
        String resting = sell("volume", "1", "price", "300");
        buy("volume", "1", "price", "290");
        String crossing = place(buyer, "sell", "volume", "1", "price", "290", "self_trade_prevention", "cancel_newest");
        assertEnds(buyer, crossing, "cancel", "market.order.self_trade_prevented");
        cancelAll(buyer);
        cancelAll(seller);
        assertEnds(seller, resting, "cancel", "market.order.cancelled");
    }

    void anOrderSentManyTimesUnderItsNameIsPlacedOnce() {
        List<String> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> buy("volume", "0.1", "price", "250", "client_order_id", "e2e-1"))
                .toList();
        Set<String> ids = new HashSet<>(answers);
        await(() -> assertThat(ids.stream().map(id -> order(buyer, id).path("state").asText())).doesNotContain("pending"));
        assertThat(ids.stream().filter(id -> order(buyer, id).path("state").asText().equals("wait"))).hasSize(1);
        await(() -> assertThat(depth("bids")).isEqualTo("[[\"250.0\",\"0.1\"]]"));
        assertThat(ids).contains(order(buyer, "client:e2e-1").path("id").asText());
        cancelAll(buyer);
    }

    void anAmendmentChangesOrderAndReservation() {
        String name = buy("volume", "1", "price", "250", "client_order_id", "e2e-2");
        await(() -> assertThat(locked()).isEqualByComparingTo("250"));
        assertThat(buyer.post("/market/orders/client:e2e-2/amend", Map.of("price", "260", "volume", "2")).status()).isEqualTo(201);
        await(() -> assertThat(order(buyer, name).path("price").asText() + " " + order(buyer, name).path("origin_volume").asText())
                .isEqualTo("260.0 2.0"));
        await(() -> assertThat(locked()).isEqualByComparingTo("520"));
        assertThat(buyer.post("/market/orders/client:e2e-2/amend", Map.of("volume", "1000000")).status()).isEqualTo(201);
        await(() -> assertThat(order(buyer, name).path("reason").asText()).isEqualTo("market.account.insufficient_balance"));
        cancelAll(buyer);
    }

    void aMarketIsHaltedEmptiedAndReopenedThroughAnAuction() {
        String resting = sell("volume", "1", "price", "300");
        await(() -> assertThat(order(seller, resting).path("state").asText()).isEqualTo("wait"));
        assertThat(operator.post("/admin/markets/new", Map.of("id", "ethusd", "state", "halted")).status()).isEqualTo(201);
        assertThat(buy("volume", "1", "price", "300")).isEqualTo("market.market.halted");
        assertThat(operator.post("/admin/orders/cancel", Map.of("market", "ethusd")).status()).isEqualTo(201);
        assertEnds(seller, resting, "cancel", "market.order.cancelled_by_operator");

        assertThat(operator.post("/admin/markets/new", Map.of("id", "ethusd", "state", "auction")).status()).isEqualTo(201);
        String ask = sell("volume", "1", "price", "290");
        String bid = buy("volume", "1", "price", "310");
        await(() -> assertThat(depth("asks") + depth("bids")).isEqualTo("[[\"290.0\",\"1.0\"]][[\"310.0\",\"1.0\"]]"));
        assertThat(operator.post("/admin/markets/new", Map.of("id", "ethusd", "state", "enabled")).status()).isEqualTo(201);
        assertEnds(seller, ask, "done", "null");
        assertEnds(buyer, bid, "done", "null");
    }

    private String buy(String... fields) {
        return place(buyer, "buy", fields);
    }

    private String sell(String... fields) {
        return place(seller, "sell", fields);
    }

    /** The order's id, or the error. */
    private static String place(Client client, String side, String... fields) {
        Map<String, String> order = new TreeMap<>(Map.of("market", "ethusd", "side", side));
        for (int i = 0; i < fields.length; i += 2) {
            order.put(fields[i], fields[i + 1]);
        }
        Answer answer = client.post("/market/orders", order);
        return answer.status() == 201 ? answer.body().path("id").asText() : answer.error();
    }

    private static void cancelAll(Client client) {
        assertThat(client.post("/market/orders/cancel", Map.of("market", "ethusd")).status()).isEqualTo(201);
        await(() -> assertThat(client.get("/market/orders?market=ethusd&state=wait").body()).isEmpty());
    }

    private static void assertEnds(Client client, String id, String state, String reason) {
        await(() -> assertThat(order(client, id).path("state").asText() + " " + order(client, id).path("reason").asText("null"))
                .isEqualTo(state + " " + reason));
    }

    private static JsonNode order(Client client, String id) {
        return client.get("/market/orders/" + id).body();
    }

    private BigDecimal locked() {
        return new BigDecimal(buyer.get("/account/balances/usd").body().path("locked").asText("0"));
    }

    private String depth(String side) {
        return buyer.get("/public/markets/ethusd/depth").body().path(side).toString();
    }

    private static void await(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
