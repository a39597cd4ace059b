package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.MarketState;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The streams as their clients see them. Each test has markets and accounts of its own, since the log is one for all. */
class StreamsTest extends GatewayTest {

    private static final int KEPT_MAX = 100;

    @DynamicPropertySource
    static void streams(DynamicPropertyRegistry registry) {
        registry.add("bourse.streams.kept-max", () -> KEPT_MAX);
        registry.add("bourse.streams.subscriptions-max", () -> 5);
        registry.add("bourse.streams.message-max", () -> "512B");
        registry.add("bourse.streams.ping-interval", () -> "1s");
        registry.add("bourse.streams.idle-timeout", () -> "6s");
        registry.add("bourse.gateway.cors-origins", () -> "https://page.test");
    }

    @BeforeEach
    void open() {
        await().until(() -> {
            try {
                publicly().close();
                return true;
            } catch (CompletionException e) {
                return false;
            }
        });
    }

    private StreamClient publicly() {
        return StreamClient.connect(address() + "/api/v2/ranger/public", null);
    }

    private StreamClient privately(String account) {
        return StreamClient.connect(address() + "/api/v2/ranger/private/", Tokens.of(account, "trader"));
    }

    private static void market(String market) {
        send(Topics.MARKETS, market, Fixtures.market(market, MarketState.ENABLED));
    }

    private void awaitMarket(String market) {
        await().untilAsserted(() -> assertThat(get("/public/markets/%s/depth".formatted(market), null).statusCode()).isEqualTo(200));
    }

    private static void level(String market, long sequence, Side side, String price, String quantity) {
        send(Topics.BOOK_UPDATES, market, BookUpdate.newBuilder(Fixtures.level(sequence, side, price, quantity)).setMarket(market).build());
    }

    private static void trade(String market, long sequence) {
        send(Topics.TRADES, market, new Trade(1024 * sequence, market, sequence, Fixtures.decimal("100.5"), Fixtures.decimal("2"),
                Fixtures.decimal("201"), Side.SELL, 1L, 2L, Instant.ofEpochSecond(1_700_000_000)));
    }

    @Test
    void clientsSubscribeInTheAddressOrLaterAndAreToldAllThatTheyGet() {
        try (StreamClient client = StreamClient.connect(address() + "/api/v2/ranger/public/?stream=btcusd.trades,global.tickers", null)) {
            client.awaitText("{\"success\":{\"message\":\"subscribed\",\"streams\":[\"btcusd.trades\",\"global.tickers\"]}}");
            client.subscribe("btcusd.kline-15m");
            client.say("{\"event\":\"unsubscribe\",\"streams\":[\"btcusd.trades\"]}");
            client.awaitText("{\"success\":{\"message\":\"unsubscribed\",\"streams\":[\"btcusd.kline-15m\",\"global.tickers\"]}}");
            client.say("ping");
            client.awaitText("pong");
            assertThat(client.awaitBodies("global.tickers", 1).getFirst().path("btcusd").propertyNames()).contains("at", "avg_price",
                    "high", "last", "low", "open", "price_change_percent", "volume", "amount");
        }
    }

    @Test
    void aBookIsASnapshotAndThenEveryChangeWithTheNextSequence() {
        market("snapusd");
        level("snapusd", 1, Side.SELL, "101", "2");
        level("snapusd", 2, Side.BUY, "99", "3");
        awaitMarket("snapusd");
        await().untilAsserted(() -> assertThat(get("/public/markets/snapusd/depth", null).body()).contains("\"sequence\":2"));
        try (StreamClient client = publicly().subscribe("snapusd.ob-inc")) {
            assertThat(client.awaitBodies("snapusd.ob-snap", 1).getFirst())
                    .hasToString("{\"asks\":[[\"101.0\",\"2.0\"]],\"bids\":[[\"99.0\",\"3.0\"]],\"sequence\":2}");
            level("snapusd", 3, Side.SELL, "101", "0");
            level("snapusd", 4, Side.BUY, "99", "1.5");
            assertThat(client.awaitBodies("snapusd.ob-inc", 2)).extracting(JsonNode::toString)
                    .containsExactly("{\"asks\":[\"101.0\",\"\"],\"sequence\":3}", "{\"bids\":[\"99.0\",\"1.5\"],\"sequence\":4}");
        }
    }

    @Test
    void whoeverSubscribesWhileTheBookMovesGetsEverySequenceOnce() {
        long seed = 20_261_129;
        Random random = new Random(seed);
        market("moveusd");
        level("moveusd", 1, Side.SELL, "101", "2");
        awaitMarket("moveusd");
        List<StreamClient> clients = new ArrayList<>();
        try {
            for (long sequence = 2; sequence <= 60; sequence++) {
                if (random.nextInt(4) == 0) {
                    clients.add(publicly());
                    clients.getLast().say("{\"event\":\"subscribe\",\"streams\":[\"moveusd.ob-inc\"]}");
                }
                level("moveusd", sequence, Side.SELL, "101", Long.toString(sequence));
            }
            for (StreamClient client : clients) {
                long begin = client.awaitBodies("moveusd.ob-snap", 1).getFirst().path("sequence").asLong();
                List<Long> expected = LongStream.rangeClosed(begin + 1, 60).boxed().toList();
                assertThat(client.awaitBodies("moveusd.ob-inc", expected.size())).as("seed %d", seed)
                        .extracting(body -> body.path("sequence").asLong())
                        .isEqualTo(expected);
            }
        } finally {
            clients.forEach(StreamClient::close);
        }
    }

    @Test
    void tradesAreToldOnceHoweverOftenTheLogSaysThem() {
        market("onceusd");
        awaitMarket("onceusd");
        try (StreamClient client = publicly().subscribe("onceusd.trades")) {
            trade("onceusd", 1);
            trade("onceusd", 1);
            trade("onceusd", 2);
            assertThat(client.awaitBodies("onceusd.trades", 2)).extracting(JsonNode::toString)
                    .containsExactly(
                            "{\"trades\":[{\"tid\":1024,\"taker_type\":\"sell\",\"date\":1700000000,\"price\":\"100.5\",\"amount\":\"2.0\"}],"
                                    + "\"sequence\":1}",
                            "{\"trades\":[{\"tid\":2048,\"taker_type\":\"sell\",\"date\":1700000000,\"price\":\"100.5\",\"amount\":\"2.0\"}],"
                                    + "\"sequence\":2}");
        }
    }

    @Test
    void klinesAreNumbers() {
        market("lineusd");
        awaitMarket("lineusd");
        try (StreamClient client = publicly().subscribe("lineusd.kline-1m")) {
            send(Topics.KLINES, "lineusd", Fixtures.kline("lineusd", 1_700_000_040, "250.5"));
            assertThat(client.awaitBodies("lineusd.kline-1m", 1).getFirst()).hasToString("[1700000040,250.5,250.5,250.5,250.5,2]");
        }
    }

    @Test
    void anAccountIsToldOfItsOwnAndNobodyElses() {
        try (StreamClient carol = privately("s-carol").subscribe("order", "balances");
                StreamClient erin = privately("s-erin").subscribe("order", "balances")) {
            send(Topics.ORDER_EVENTS, "s-carol", Fixtures.order("s-carol", 701, OrderState.WAIT));
            send(Topics.BALANCE_CHANGES, "s-carol", Fixtures.balance("s-carol", 201, "usd", "77"));
            JsonNode order = carol.awaitBodies("order", 1).getFirst();
            assertThat(order.path("id").asLong()).isEqualTo(701);
            assertThat(order.path("kind").asString()).isEqualTo("bid");
            assertThat(order.path("created_at").asLong()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").getEpochSecond());
            assertThat(order.path("remaining_volume").asString()).isEqualTo("0.5");
            carol.awaitText("{\"balances\":{\"usd\":[\"77.0\",\"0.0\"]}}");
            send(Topics.ORDER_EVENTS, "s-erin", Fixtures.order("s-erin", 702, OrderState.WAIT));
            erin.awaitBodies("order", 1);
            assertThat(erin.texts()).noneMatch(text -> text.contains("701") || text.contains("77.0"));
        }
    }

    @Test
    void privateStreamsNeedAPrivateConnectionAndThatNeedsAGoodToken() {
        try (StreamClient client = publicly()) {
            client.subscribe("order");
            client.awaitText("{\"error\":\"streams.not_permitted\",\"stream\":\"order\"}");
        }
        String address = address() + "/api/v2/ranger/private";
        for (String token : new String[]{null, Tokens.forged("alice", "trader"),
                Tokens.with(claims -> claims.expirationTime(Tokens.inSeconds(-60)))}) {
            assertThatThrownBy(() -> StreamClient.connect(address, token)).hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .cause()
                    .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure).getResponse().statusCode()).isEqualTo(401));
        }
    }

    @Test
    void aPageBringsItsTokenAsASubprotocolWhichIsNotSentBackAndMustBeOfAnOriginThatIsKnown() {
        String address = address() + "/api/v2/ranger/private";
        String token = Tokens.of("s-frank", "trader");
        try (StreamClient page = StreamClient.connectFromPage(address, token, "https://page.test")) {
            assertThat(page.protocol()).isEqualTo("bearer");
            page.subscribe("order");
        }
        assertThatThrownBy(() -> StreamClient.connectFromPage(address, token, "https://other.test"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aConnectionEndsWithItsToken() {
        String token = Tokens.with(claims -> claims.subject("s-grace").expirationTime(Tokens.inSeconds(1)));
        try (StreamClient client = StreamClient.connect(address() + "/api/v2/ranger/private", token)) {
            assertThat(client.awaitEnd()).isEqualTo("1008 token_expired");
        }
    }

    @Test
    void aClientThatAnswersNoPingIsDropped() throws InterruptedException {
        try (StreamClient client = StreamClient.connectMute(address() + "/api/v2/ranger/public")) {
            Thread.sleep(Duration.ofSeconds(8));
            client.listen();
            assertThat(client.awaitEnd()).isEqualTo("1008 idle");
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedAndTheConnectionGoesOn() {
        try (StreamClient client = publicly()) {
            client.say("{");
            client.awaitText("{\"error\":\"streams.malformed_message\"}");
            client.subscribe("nonesuch.trades", "btcusd.kline-7m", "btcusd.trades", "btcusd.ob-inc", "btcusd.kline-1m", "btcusd.kline-5m",
                    "btcusd.kline-1h", "btcusd.kline-1d");
            client.awaitText("{\"error\":\"streams.unknown_stream\",\"stream\":\"nonesuch.trades\"}");
            client.awaitText("{\"error\":\"streams.unknown_stream\",\"stream\":\"btcusd.kline-7m\"}");
            client.awaitText("{\"error\":\"streams.too_many_streams\",\"stream\":\"btcusd.kline-1d\"}");
            client.say("x".repeat(600));
            assertThat(client.awaitEnd()).startsWith("1009");
        }
    }

    @Test
    void aClientThatComesBackGetsWhatItMissedAndNothingTwice() {
        market("backusd");
        awaitMarket("backusd");
        try (StreamClient client = publicly().subscribe("backusd.trades", "backusd.ob-inc")) {
            trade("backusd", 1);
            level("backusd", 1, Side.SELL, "101", "1");
            client.awaitBodies("backusd.trades", 1);
            client.awaitBodies("backusd.ob-inc", 1);
        }
        for (long sequence = 2; sequence <= 4; sequence++) {
            trade("backusd", sequence);
            level("backusd", sequence, Side.SELL, "101", Long.toString(sequence));
        }
        try (StreamClient client = publicly()) {
            client.say(
                    "{\"event\":\"subscribe\",\"streams\":[\"backusd.trades\",\"backusd.ob-inc\"],\"from\":{\"backusd.trades\":1,\"backusd.ob-inc\":1}}");
            assertThat(client.awaitBodies("backusd.trades", 3)).extracting(body -> body.path("sequence").asLong())
                    .containsExactly(2L, 3L, 4L);
            assertThat(client.awaitBodies("backusd.ob-inc", 3)).extracting(body -> body.path("sequence").asLong())
                    .containsExactly(2L, 3L, 4L);
            assertThat(client.bodies("backusd.ob-snap")).isEmpty();
        }
    }

    @Test
    void whoWasAwayForTooLongGetsANewBookAndIsToldThatTradesAreMissing() {
        market("longusd");
        awaitMarket("longusd");
        for (long sequence = 1; sequence <= KEPT_MAX + 20; sequence++) {
            level("longusd", sequence, Side.SELL, "101", Long.toString(sequence));
        }
        trade("longusd", 5_000);
        try (StreamClient client = publicly()) {
            await().untilAsserted(() -> {
                client.say("{\"event\":\"subscribe\",\"streams\":[\"longusd.trades\"],\"from\":{\"longusd.trades\":3}}");
                client.awaitText("{\"error\":\"streams.cannot_resume\",\"stream\":\"longusd.trades\"}");
            });
            client.say("{\"event\":\"subscribe\",\"streams\":[\"longusd.ob-inc\"],\"from\":{\"longusd.ob-inc\":2}}");
            assertThat(client.awaitBodies("longusd.ob-snap", 1).getFirst().path("sequence").asLong()).isEqualTo(KEPT_MAX + 20);
        }
    }

    @Test
    void anAccountThatComesBackIsToldFromTheLog() {
        send(Topics.ORDER_EVENTS, "s-heidi", Fixtures.order("s-heidi", 801, OrderState.WAIT));
        long first;
        try (StreamClient client = privately("s-heidi").subscribe("order")) {
            send(Topics.ORDER_EVENTS, "s-heidi", Fixtures.order("s-heidi", 802, OrderState.WAIT));
            client.awaitText("\"id\":802");
            first = client.bodies("order").getLast().path("sequence").asLong();
        }
        send(Topics.ORDER_EVENTS, "s-heidi", Fixtures.order("s-heidi", 803, OrderState.WAIT));
        send(Topics.ORDER_EVENTS, "s-ivan", Fixtures.order("s-ivan", 804, OrderState.WAIT));
        try (StreamClient client = privately("s-heidi")) {
            client.say("{\"event\":\"subscribe\",\"streams\":[\"order\"],\"from\":{\"order\":%d}}".formatted(first));
            client.awaitBodies("order", 1);
            send(Topics.ORDER_EVENTS, "s-heidi", Fixtures.order("s-heidi", 805, OrderState.WAIT));
            assertThat(client.awaitBodies("order", 2)).extracting(body -> body.path("id").asLong()).containsExactly(803L, 805L);
            client.say("{\"event\":\"unsubscribe\",\"streams\":[\"order\"]}");
            client.say("{\"event\":\"subscribe\",\"streams\":[\"order\"],\"from\":{\"order\":99999999}}");
            client.awaitText("{\"error\":\"streams.cannot_resume\",\"stream\":\"order\"}");
        }
    }
}
