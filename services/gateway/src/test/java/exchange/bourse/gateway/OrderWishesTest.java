package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.Instructions;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.SelfTradePrevention;
import exchange.bourse.events.Side;
import exchange.bourse.events.TimeInForce;
import exchange.bourse.events.Trigger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Peatio does not have: order types, instructions, names and amendments. */
class OrderWishesTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");
    private static final String BOB = Tokens.of("bob", "trader");
    private static final JsonMapper JSON = new JsonMapper();

    private JsonNode placed(String token, String body) {
        HttpResponse<String> response = post("/market/orders", token, body);
        assertThat(response.body()).contains("uuid");
        assertThat(response.statusCode()).isEqualTo(201);
        return JSON.readTree(response.body());
    }

    private static <C> List<C> commands(Class<C> type) {
        return accountCommands().stream()
                .map(ConsumerRecord::value)
                .filter(command -> type.isInstance(command.getCommand()))
                .map(command -> type.cast(command.getCommand()))
                .toList();
    }

    private static PlaceOrder command(JsonNode order) {
        return commands(PlaceOrder.class).stream().filter(place -> place.getOrderId() == order.get("id").asLong()).reduce((one, other) -> {
            throw new AssertionError("placed twice");
        }).orElseThrow();
    }

    @Test
    void everyWishReachesTheCommandAndTheAnswer() {
        JsonNode order = placed(ALICE,
                """
                {"market":"btcusd","side":"buy","ord_type":"stop_limit","volume":"0.5","price":"99","stop_price":98.5,"time_in_force":"GTD",
                 "expires_at":"2099-01-01T00:00:00Z","display_volume":"0.1","self_trade_prevention":"decrement","client_order_id":"a.b:c-1"}""");

        assertThat(command(order).getClientOrderId()).isEqualTo("a.b:c-1");
        assertThat(command(order).getInstructions()).isEqualTo(new Instructions(TimeInForce.GTD, Instant.parse("2099-01-01T00:00:00Z"),
                Trigger.STOP, Fixtures.decimal("98.5"), Fixtures.decimal("0.1"), false, SelfTradePrevention.DECREMENT));
        assertThat(order.toString()).contains("\"ord_type\":\"stop_limit\"", "\"time_in_force\":\"gtd\"",
                "\"expires_at\":\"2099-01-01T00:00:00Z\"", "\"stop_price\":\"98.5\"", "\"display_volume\":\"0.1\"", "\"post_only\":false",
                "\"self_trade_prevention\":\"decrement\"", "\"client_order_id\":\"a.b:c-1\"", "\"reason\":null", "\"quote_amount\":null");
        assertThat(get("/market/orders?ord_type=stop_limit", ALICE).body()).contains(order.get("uuid").asString());
        assertThat(get("/market/orders?ord_type=limit", ALICE).body()).doesNotContain(order.get("uuid").asString());
    }

    @Test
    void aPostOnlyOrderAndOneThatExpiresNeedNoMoreThanThat() {
        JsonNode post = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1,\"post_only\":true}");
        JsonNode expiring = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1,\"expires_at\":4070908800}");

        assertThat(command(post).getInstructions().getPostOnly()).isTrue();
        assertThat(command(expiring).getInstructions().getTimeInForce()).isEqualTo(TimeInForce.GTD);
    }

    @Test
    void aMarketBuyMaySpendAnAmount() {
        JsonNode order = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"ord_type\":\"market\",\"quote_amount\":\"250\"}");

        assertThat(command(order).getQuantity()).isEqualByComparingTo("0");
        assertThat(command(order).getSpendLimit()).isEqualByComparingTo("250");
        assertThat(order.get("quote_amount").asString()).isEqualTo("250.0");
    }

    @Test
    void aStopMarketBuyMaySpendATenthMoreThanItWouldCostAtItsStopPrice() {
        JsonNode order = placed(ALICE,
                "{\"market\":\"btcusd\",\"side\":\"buy\",\"ord_type\":\"stop_market\",\"volume\":4,\"stop_price\":\"120\"}");

        assertThat(command(order).getSpendLimit()).isEqualByComparingTo("528");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  "time_in_force":"day"                                | market.order.invalid_time_in_force
                                                                  "time_in_force":"gtd"                                | market.order.invalid_instructions
                                                                  "time_in_force":"ioc","post_only":true               | market.order.invalid_instructions
                                                                  "expires_at":"tomorrow"                              | market.order.invalid_expires_at
                                                                  "expires_at":1                                       | market.order.already_expired
                                                                  "post_only":"maybe"                                  | market.order.invalid_post_only
                                                                  "display_volume":"x"                                 | market.order.non_decimal_display_volume
                                                                  "display_volume":0                                   | market.order.non_positive_display_volume
                                                                  "display_volume":"0.00001"                           | market.order.invalid_volume_or_price
                                                                  "self_trade_prevention":"all"                        | market.order.invalid_self_trade_prevention
                                                                  "client_order_id":"a b"                              | market.order.invalid_client_order_id
                                                                  "client_order_id":""                                 | market.order.invalid_client_order_id
                                                                  "quote_amount":"10"                                  | market.order.invalid_instructions
                                                                  "stop_price":"10"                                    | market.order.invalid_instructions
                                                                  "ord_type":"stop_limit"                              | market.order.missing_stop_price
                                                                  "ord_type":"take_profit_limit","stop_price":"x"      | market.order.non_decimal_stop_price
                                                                  "ord_type":"take_profit_limit","stop_price":-1       | market.order.non_positive_stop_price
                                                                  "ord_type":"stop_limit","stop_price":"1.001"         | market.order.invalid_volume_or_price
                                                                  """)
    void aWishThatCannotBeGetsItsErrorAndLeavesNothingBehind(String wishes, String code) {
        int before = accountCommands().size();
        HttpResponse<String> response = post("/market/orders", ALICE,
                "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1,%s}".formatted(wishes));

        assertThat(response.body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(accountCommands()).hasSize(before);
    }

    @Test
    void theSameOrderUnderItsNameIsTheSameOrder() {
        String body = "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":%s,\"client_order_id\":\"again\"}";
        JsonNode order = placed(BOB, body.formatted("1"));

        assertThat(placed(BOB, body.formatted("1.00")).get("id")).isEqualTo(order.get("id"));
        assertThat(post("/market/orders", BOB, body.formatted("2")).body()).contains("market.order.client_order_id_taken");
        assertThat(placed(ALICE, body.formatted("1")).get("id")).isNotEqualTo(order.get("id"));
        assertThat(JSON.readTree(get("/market/orders/client:again", BOB).body()).get("id")).isEqualTo(order.get("id"));

        send(Topics.ORDER_EVENTS, "bob", ended(order, OrderState.DONE, null));
        awaitState("client:again", "done");
        assertThat(placed(BOB, body.formatted("1")).get("id")).isEqualTo(order.get("id"));
        assertThat(placed(BOB, body.formatted("2")).get("id")).isNotEqualTo(order.get("id"));
    }

    @Test
    void aNameIsFreeOnceItsOrderIsCancelled() {
        String body = "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1,\"client_order_id\":\"free\"}";
        JsonNode order = placed(BOB, body);
        assertThat(post("/market/orders/client:free/cancel", BOB, "").statusCode()).isEqualTo(201);
        assertThat(commands(CancelOrder.class)).contains(new CancelOrder(order.get("id").asLong()));

        send(Topics.ORDER_EVENTS, "bob", ended(order, OrderState.CANCEL, "market.order.cancelled"));
        awaitState("client:free", "cancel");
        assertThat(placed(BOB, body).get("id")).isNotEqualTo(order.get("id"));
    }

    private static OrderEvent ended(JsonNode order, OrderState state, @Nullable String reason) {
        OrderEvent ended = Fixtures.order("bob", order.get("id").asLong(), state);
        ended.setOrderUuid(order.get("uuid").asString());
        ended.setPrice(Fixtures.decimal("1"));
        ended.setClientOrderId(order.get("client_order_id").asString());
        ended.setReason(reason);
        ended.setUpdatedAt(Instant.now());
        return ended;
    }

    private void awaitState(String name, String state) {
        await().untilAsserted(() -> assertThat(get("/market/orders/" + name, BOB).body()).contains("\"state\":\"%s\"".formatted(state)));
    }

    @Test
    void anAmendmentIsACommandAndReturnsTheOrderAsItWas() {
        JsonNode order = placed(ALICE, "{\"market\":\"btcusd\",\"side\":\"buy\",\"volume\":1,\"price\":1}");
        String path = "/market/orders/%s/amend".formatted(order.get("uuid").asString());
        HttpResponse<String> response = post(path, ALICE, "{\"volume\":\"0.5\",\"price\":2,\"expires_at\":4070908800}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"price\":\"1.0\"");
        assertThat(commands(AmendOrder.class)).contains(new AmendOrder(order.get("id").asLong(), Fixtures.decimal("2"),
                Fixtures.decimal("0.5"), null, Instant.ofEpochSecond(4070908800L)));
        assertThat(post(path, ALICE, "{}").body()).contains("market.order.missing_amendment");
        assertThat(post(path, ALICE, "{\"volume\":0}").body()).contains("market.order.non_positive_volume");
        assertThat(post(path, ALICE, "{\"price\":\"1.001\"}").body()).contains("market.order.invalid_volume_or_price");
        assertThat(post(path, BOB, "{\"price\":2}").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrderThatEndedCannotBeAmended() {
        send(Topics.ORDER_EVENTS, "alice", Fixtures.order("alice", 78, OrderState.DONE));
        await().untilAsserted(() -> assertThat(get("/market/orders/78", ALICE).statusCode()).isEqualTo(200));

        assertThat(post("/market/orders/78/amend", ALICE, "{\"volume\":1}").body()).contains("market.order.not_found");
    }

    @Test
    void anOperatorCancelsAMarketByOneCommandToItsBook() {
        String operator = Tokens.of("service", "operator");
        assertThat(post("/admin/orders/cancel", operator, "{\"market\":\"lockedusd\",\"side\":\"sell\"}").body())
                .isEqualTo("{\"market\":\"lockedusd\",\"side\":\"sell\",\"state\":\"submitted\"}");

        assertThat(bookCommands()).extracting(ConsumerRecord::value)
                .contains(new BookCommand("lockedusd", 0, new CancelAllInBook(null, Side.SELL)));
        assertThat(post("/admin/orders/cancel", operator, "{}").body()).contains("admin.order.market_doesnt_exist");
        assertThat(post("/admin/orders/cancel", ALICE, "{\"market\":\"lockedusd\"}").statusCode()).isEqualTo(403);
    }
}
