package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.Side;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrdersTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");
    private static final String BOB = Tokens.of("bob", "trader");
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private JsonNode placed(String token, String body) {
        HttpResponse<String> response = post("/market/orders", token, body);
        assertThat(response.body()).contains("uuid");
        assertThat(response.statusCode()).isEqualTo(201);
        return json(response);
    }

    private static List<AccountCommand> commandsOf(long orderId) {
        return accountCommands().stream().map(ConsumerRecord::value).filter(command -> switch (command.getCommand()) {
            case PlaceOrder place -> place.getOrderId() == orderId;
            case CancelOrder cancel -> cancel.getOrderId() == orderId;
            default -> false;
        }).toList();
    }

    @Test
    void anAcceptedOrderIsACommandOfItsAccountAndVisibleAtOnce() {
        var order = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":0.5,\"price\":\"99.50\"}");
        long id = order.get("id").asLong();
        String uuid = order.get("uuid").asString();

        assertThat(order.get("state").asString()).isEqualTo("pending");
        assertThat(order.get("price").asString()).isEqualTo("99.5");
        assertThat(order.get("remaining_volume").asString()).isEqualTo("0.5");
        assertThat(json(get("/market/orders/" + id, ALICE)).get("trades").size()).isZero();
        assertThat(get("/market/orders/" + uuid, ALICE).statusCode()).isEqualTo(200);
        assertThat(get("/market/orders?limit=1000", ALICE).body()).contains(uuid);
        assertThat(get("/api/v2/market/orders/" + uuid, ALICE).statusCode()).isEqualTo(200);

        AccountCommand command = commandsOf(id).getFirst();
        assertThat(command.getAccount()).isEqualTo("alice");
        assertThat(command.getCommand()).isEqualTo(new PlaceOrder(id, uuid, "btcusd", Side.BUY, OrderType.LIMIT, Fixtures.decimal("99.5"),
                Fixtures.decimal("0.5"), null, null, null));
    }

    @Test
    void formsAreTakenAsJsonIs() {
        HttpResponse<String> response = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("market=btcusd&side=sell&volume=1&ord_type=limit&price=200")),
                "/market/orders", ALICE);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"side\":\"sell\"");
    }

    @Test
    void aMarketBuyMaySpendATenthMoreThanItWouldCostNow() {
        var order = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":2,\"ord_type\":\"market\"}");

        PlaceOrder command = (PlaceOrder) commandsOf(order.get("id").asLong()).getFirst().getCommand();
        assertThat(command.getSpendLimit()).isEqualByComparingTo("221.65");
        assertThat(order.get("price").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  {}                                                                        | market.order.missing_market
                                                                  {"market":"btcusd","side":"up","volume":"1","price":"1"}                  | market.order.invalid_side
                                                                  {"market":"btcusd","side":"buy","volume":"x","price":"1"}                 | market.order.non_decimal_volume
                                                                  {"market":"btcusd","side":"buy","volume":"-1","price":"1"}                | market.order.non_positive_volume
                                                                  {"market":"btcusd","side":"buy","volume":"1"}                             | market.order.missing_price
                                                                  {"market":"btcusd","side":"buy","volume":"1","price":"0"}                 | market.order.non_positive_price
                                                                  {"market":"btcusd","side":"buy","volume":"1","price":"1.001"}             | market.order.invalid_volume_or_price
                                                                  {"market":"btcusd","side":"buy","volume":"1","price":"1000000.01"}        | market.order.invalid_volume_or_price
                                                                  {"market":"btcusd","side":"buy","volume":"0.00001","price":"1"}           | market.order.invalid_volume_or_price
                                                                  {"market":"btcusd","side":"buy","volume":"1","ord_type":"stop"}           | market.order.invalid_type
                                                                  {"market":"btcusd","side":"buy","volume":"1","price":"1","ord_type":"market"} | market.order.market_order_price
                                                                  {"market":"nope","side":"buy","volume":"1","price":"1"}                   | market.market.doesnt_exist_or_not_enabled
                                                                  {"market":"lockedusd","side":"buy","volume":"1","price":"1"}              | market.market.doesnt_exist_or_not_enabled
                                                                  {"market":"btcusd","side":"buy","volume":"100","price":"100"}             | market.account.insufficient_balance
                                                                  {"market":"btcusd","side":"sell","volume":"5.0001","price":"100"}         | market.account.insufficient_balance
                                                                  {"market":"btcusd","side":"buy","volume":"100","ord_type":"market"}       | market.order.insufficient_market_liquidity
                                                                  {"market":"emptyusd","side":"sell","volume":"1","ord_type":"market"}      | market.order.insufficient_market_liquidity
                                                                  """)
    void aBadOrderGetsItsErrorAndLeavesNothingBehind(String body, String code) {
        int before = accountCommands().size();
        HttpResponse<String> response = post("/market/orders", ALICE, body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"" + code + "\"");
        assertThat(accountCommands()).hasSize(before);
    }

    @Test
    void anotherAccountsOrderIsNotThere() {
        String uuid = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1}").get("uuid").asString();

        assertThat(get("/market/orders/" + uuid, BOB).statusCode()).isEqualTo(404);
        assertThat(post("/market/orders/" + uuid + "/cancel", BOB, "").statusCode()).isEqualTo(404);
        assertThat(get("/market/orders?limit=1000", BOB).body()).doesNotContain(uuid);
    }

    @Test
    void aCancelIsACommandAndReturnsTheOrderAsItWas() {
        long id = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1}").get("id").asLong();
        HttpResponse<String> response = post("/market/orders/" + id + "/cancel", ALICE, "");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).get("state").asString()).isEqualTo("pending");
        assertThat(commandsOf(id)).extracting(AccountCommand::getCommand).last().isEqualTo(new CancelOrder(id));
    }

    @Test
    void aFinalOrderIsReturnedAsItIsAndNothingIsCommanded() {
        send(Topics.ORDER_EVENTS, "alice", Fixtures.order("alice", 77, OrderState.CANCEL));
        await().untilAsserted(() -> assertThat(get("/market/orders/77", ALICE).statusCode()).isEqualTo(200));

        var order = json(post("/market/orders/77/cancel", ALICE, ""));
        assertThat(order.get("state").asString()).isEqualTo("cancel");
        assertThat(order.get("avg_price").asString()).isEqualTo("99.98");
        assertThat(order.get("created_at").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(commandsOf(77)).isEmpty();
    }

    @Test
    void theViewReplacesTheAcceptedOrder() {
        var order = placed(BOB, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":100}");
        OrderEvent seen = Fixtures.order("bob", order.get("id").asLong(), OrderState.WAIT);
        seen.setOrderUuid(order.get("uuid").asString());
        send(Topics.ORDER_EVENTS, "bob", seen);

        await().untilAsserted(() -> assertThat(json(get("/market/orders/" + order.get("uuid").asString(), BOB)).get("state").asString())
                .isEqualTo("wait"));
        assertThat(get("/market/orders?limit=1000", BOB).body()).containsOnlyOnce(order.get("uuid").asString());
    }

    @Test
    void cancellingAllIsOneCommandAndReturnsTheKnownOpenOrdersThatMatch() {
        String carol = Tokens.of("carol", "trader");
        send(Topics.BALANCE_CHANGES, "carol", Fixtures.balance("carol", 201, "usd", "10"));
        send(Topics.BALANCE_CHANGES, "carol", Fixtures.balance("carol", 202, "btc", "10"));
        await().untilAsserted(() -> assertThat(get("/account/balances", carol).body()).containsPattern("10.0.*10.0"));
        placed(carol, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1}");
        placed(carol, "{\"market\":\"btcusd\",\"side\":\"sell\",\"volume\":1,\"price\":500}");

        assertThat(json(post("/market/orders/cancel?market=btcusd", carol, "{\"side\":\"sell\"}"))).hasSize(1);
        assertThat(json(post("/market/orders/cancel", carol, ""))).hasSize(2);
        assertThat(accountCommands()).extracting(ConsumerRecord::value)
                .filteredOn(command -> command.getAccount().equals("carol") && command.getCommand() instanceof CancelOrders)
                .extracting(AccountCommand::getCommand)
                .containsExactly(new CancelOrders("btcusd", Side.SELL), new CancelOrders(null, null));
        assertThat(post("/market/orders/cancel?market=nope", carol, "").body()).contains("market.market.doesnt_exist");
    }

    @Test
    void anOrderThatAnotherGatewayAcceptedAMomentAgoIsWaitedFor() {
        long made = Instant.now().toEpochMilli() - Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
        long id = made << 12 | 1 << 8;
        var byId = CompletableFuture.supplyAsync(() -> get("/market/orders/" + id, ALICE));
        var byUuid = CompletableFuture.supplyAsync(() -> get("/market/orders/" + new UUID(0, id), ALICE));

        send(Topics.ORDER_EVENTS, "alice", Fixtures.order("alice", id, OrderState.WAIT));

        assertThat(byId.join().body()).contains("\"id\":" + id);
        assertThat(byUuid.join().body()).contains("\"id\":" + id);
        assertThat(get("/market/orders/" + id, BOB).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"limit=x,market.order.non_integer_limit", "limit=1001,market.order.invalid_limit", "page=0,market.order.invalid_page",
            "page=2147483647,market.order.invalid_page", "page=101&limit=1000,market.order.invalid_page",
            "state=x,market.order.invalid_state", "market=nope,market.market.doesnt_exist", "order_by=x,market.order.invalid_order_by",
            "time_from=,market.order.empty_time_from", "type=x,market.order.invalid_type", "ord_type=x,market.order.invalid_ord_type"})
    void aBadFilterGetsItsError(String query, String code) {
        assertThat(get("/market/orders?" + query, ALICE).body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @Test
    void severalStatesAreNamedAtOnceOrOneByOne() {
        String dora = Tokens.of("dora", "trader");
        send(Topics.ORDER_EVENTS, "dora", Fixtures.order("dora", 700_000_000_001L, OrderState.WAIT));
        send(Topics.ORDER_EVENTS, "dora", Fixtures.order("dora", 700_000_000_002L, OrderState.DONE));
        send(Topics.ORDER_EVENTS, "dora", Fixtures.order("dora", 700_000_000_003L, OrderState.CANCEL));
        for (String query : List.of("state=done,cancel", "state=done&state=cancel", "state[]=done&state[]=cancel")) {
            await().untilAsserted(
                    () -> assertThat(get("/market/orders?" + query, dora).body()).contains("\"state\":\"done\"", "\"state\":\"cancel\"")
                            .doesNotContain("\"state\":\"wait\""));
        }
        assertThat(get("/market/orders?state=done,x", dora).body()).isEqualTo("{\"errors\":[\"market.order.invalid_state\"]}");
    }

    @Test
    void pagesReachToTheHundredThousandth() {
        assertThat(get("/market/orders?page=100&limit=1000", ALICE).body()).isEqualTo("[]");
        assertThat(get("/market/trades?page=1001", ALICE).body()).isEqualTo("{\"errors\":[\"market.trade.invalid_page\"]}");
    }
}
