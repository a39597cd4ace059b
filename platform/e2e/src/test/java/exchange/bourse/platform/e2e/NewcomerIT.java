package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.e2e.Client.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What a newcomer does, in the order of doing it: start, trade, look, break things, replay a real market, stop, start again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack = new Stack();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void beginWithNothing() {
        stack.bourse("reset", "--yes").succeeded();
    }

    @AfterAll
    void leaveNothingRunning() {
        stack.bourse("down");
    }

    @Test
    @Order(1)
    void theCommandsOfTheReadmeWorkAsPrinted() throws IOException {
        String script = script("README.md");
        assertThat(script).contains("./bourse up --detach");
        assertThat(stack.shell(script).succeeded().output()).contains("READY");
    }

    @Test
    @Order(2)
    void theCommandsOfTheDocumentOnOrdersWorkAsPrinted() throws IOException {
        String output = stack.shell(script("docs/orders.md")).succeeded().output();
        assertThat(output).contains("\"ord_type\":\"stop_market\"", "\"client_order_id\":\"my-1\"", "\"state\":\"halted\"")
                .doesNotContain("errors");
    }

    @Test
    @Order(3)
    void theCommandsOfTheDocumentOnMoneyWorkAsPrinted() throws IOException {
        String output = stack.shell(script("docs/funds.md")).succeeded().output();
        assertThat(output).contains("\"tid\":\"wire-1\"", "\"fee\":\"0.5\"", "\"state\":\"succeed\"", "\"blockchain_txid\":\"bank-77\"")
                .doesNotContain("errors");
    }

    @Test
    @Order(4)
    void theCommandsOfTheDocumentsOnFeesLimitsAndHistoryWorkAsPrinted() throws IOException {
        assertThat(stack.shell(script("docs/fees.md")).succeeded().output()).contains("\"group\":\"vip-1\"", "\"fee\":\"0.0012\"")
                .doesNotContain("errors");
        assertThat(stack.shell(script("docs/limits.md")).succeeded().output()).contains("\"limit_24_hour\":\"2000.0\"")
                .doesNotContain("errors");
        assertThat(stack.shell(script("docs/history.md")).succeeded().output()).contains("wire-1").doesNotContain("errors");
    }

    @Test
    @Order(4)
    void theCommandsOfTheDocumentOnBooksWorkAsPrinted() throws IOException {
        assertThat(stack.shell(script("docs/depth.md")).succeeded().output()).contains("\"sequence\":", "\"update_offset\":")
                .doesNotContain("errors");
    }

    @Test
    @Order(4)
    void theCommandsOfTheDocumentOnKlinesAndTickersWorkAsPrinted() throws IOException {
        assertThat(stack.shell(script("docs/market-data.md")).succeeded().output()).contains("\"period\":\"1m\"", "\"best_bid\":")
                .doesNotContain("errors");
    }

    private String script(String document) throws IOException {
        return Readme.of(stack.root().resolve(document))
                .asOneScript()
                .replace("127.0.0.1:8080", "127.0.0.1:" + stack.port("GATEWAY"))
                .replace("127.0.0.1:8081", "127.0.0.1:" + stack.port("REGISTRY"))
                .replace("127.0.0.1:9092", "127.0.0.1:" + stack.port("KAFKA"));
    }

    @Test
    @Order(4)
    void theCommandsOfTheDocumentsOnStreamsAndThePageWorkAsPrinted() throws IOException {
        assertThat(stack.shell(script("docs/streams.md")).succeeded().output()).contains("{\"btcusd.ob-snap\":", "{\"balances\":{",
                "sequences without a gap: 0 gaps", "All of it is as it should be.");
        assertThat(stack.shell(script("docs/trading-page.md")).succeeded().output()).contains("\"client_id\":\"bourse-web\"");
    }

    @Test
    @Order(5)
    void twoOrdersThatMatchBecomeATradeBalancesAndAKline() {
        stack.bourse("fund", "trader1", "usd", "2000").succeeded();
        stack.bourse("fund", "trader2", "eth", "3").succeeded();
        Client seller = user("trader2");
        Client buyer = user("trader1");
        BigDecimal ethBefore = balance(buyer, "eth");

        Answer resting = seller.order("ethusd", "sell", "301.25", "2");
        assertThat(resting.status()).isEqualTo(201);
        assertThat(resting.body().path("state").asText()).isEqualTo("pending");
        eventually(() -> assertThat(anybody().get("/public/markets/ethusd/depth").body().path("asks").toString()).contains("301.25"));
        Answer crossing = buyer.order("ethusd", "buy", "305", "1.5");
        assertThat(crossing.status()).isEqualTo(201);

        eventually(() -> assertThat(state(buyer, crossing)).isEqualTo("done"));
        eventually(() -> assertThat(balance(buyer, "eth").subtract(ethBefore)).isEqualByComparingTo("1.497"));
        assertThat(state(seller, resting)).isEqualTo("wait");
        JsonNode trade = anybody().get("/public/markets/ethusd/trades").body().path(0);
        assertThat(trade.path("price").decimalValue()).isEqualByComparingTo("301.25");
        assertThat(trade.path("amount").decimalValue()).isEqualByComparingTo("1.5");
        eventually(() -> assertThat(anybody().get("/public/markets/ethusd/k-line?period=1").body()).anySatisfy(shows("301.25", "1.5")));
        eventually(() -> assertThat(anybody().get("/public/markets/ethusd/tickers").body().path("ticker").path("last").asText())
                .isEqualTo("301.25"));
        assertThat(seller.post("/market/orders/" + resting.body().path("id").asText() + "/cancel", Map.of()).status()).isEqualTo(201);
        eventually(() -> assertThat(state(seller, resting)).isEqualTo("cancel"));
    }

    private static ThrowingConsumer<JsonNode> shows(String price, String volume) {
        return point -> {
            assertThat(point.path(4).decimalValue()).isEqualByComparingTo(price);
            assertThat(point.path(5).decimalValue()).isEqualByComparingTo(volume);
        };
    }

    @Test
    @Order(6)
    void everyKindOfOrderDoesWhatItSaysThroughTheRunningExchange() {
        stack.bourse("fund", "trader1", "usd", "5000").succeeded();
        stack.bourse("fund", "trader2", "eth", "20").succeeded();
        OrderKinds kinds = new OrderKinds(user("trader1"), user("trader2"), user("admin"));
        kinds.immediateOrdersLeaveNothingBehind();
        kinds.aPostOnlyOrderIsRefusedForItsReason();
        kinds.anAmountIsSpentToTheLastUnit();
        kinds.anIcebergShowsAPartAtATime();
        kinds.aStopComesToLifeWhenTheMarketGoesAgainstIt();
        kinds.anOwnOrderIsNotTradedWith();
        kinds.anOrderSentManyTimesUnderItsNameIsPlacedOnce();
        kinds.anAmendmentChangesOrderAndReservation();
        kinds.aMarketIsHaltedEmptiedAndReopenedThroughAnAuction();
    }

    @Test
    @Order(7)
    void badInputGetsAStableCodeAndChangesNothing() {
        Client trader = user("trader3");
        Client owner = user("trader2");
        Answer open = owner.order("ethusd", "sell", "900", "0.5");
        eventually(() -> assertThat(everything(owner)).contains("[\"900.0\",\"0.5\"]", "\"locked\":\"0.5\"", "\"state\":\"wait\""));
        String openId = open.body().path("id").asText();
        String before = everything(trader, owner);

        refused(trader.order("ethusd", "buy", "-1", "1"), 422, "market.order.non_positive_price");
        refused(trader.order("ethusd", "buy", "1.001", "1"), 422, "market.order.invalid_volume_or_price");
        refused(trader.order("dogeusd", "buy", "1", "1"), 422, "market.market.doesnt_exist_or_not_enabled");
        refused(trader.order("ethusd", "buy", "1", "1"), 422, "market.account.insufficient_balance");
        refused(trader.get("/market/orders/" + openId), 404, "record.not_found");
        refused(trader.post("/market/orders/" + openId + "/cancel", Map.of()), 404, "record.not_found");
        refused(trader.post("/market/orders", "{\"market\":", "application/json"), 400, "server.method.invalid_message_body");
        refused(trader.post("/market/orders", "{\"market\":\"" + "x".repeat(1 << 20) + "\"}", "application/json"), 413,
                "server.body_too_large");
        String token = trader.token();
        refused(client(token.substring(0, token.length() - 8) + "AAAAAAAA").order("ethusd", "buy", "1", "1"), 401, "jwt.decode_and_verify");
        refused(anybody().order("ethusd", "buy", "1", "1"), 401, "jwt.decode_and_verify");
        refused(trader.post("/admin/deposits/new", Map.of("uid", "x", "currency", "usd", "amount", "1")), 403,
                "user.ability.not_permitted");

        assertThat(everything(trader, owner)).isEqualTo(before);
        owner.post("/market/orders/" + openId + "/cancel", Map.of());
        eventually(() -> assertThat(state(owner, open)).isEqualTo("cancel"));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.error()).isEqualTo(status + " " + code);
    }

    private String everything(Client... clients) {
        StringBuilder seen = new StringBuilder(anybody().get("/public/markets/ethusd/depth").body().path("asks").toString());
        for (Client client : clients) {
            seen.append(client.get("/account/balances").body()).append(client.get("/market/orders").body());
        }
        return seen.toString();
    }

    @Test
    @Order(8)
    void anAnalystReadsTradesKnowingOnlyTheRegistry() {
        List<GenericRecord> trades = trades();
        assertThat(trades).isNotEmpty();
        assertThat(trades).anySatisfy(trade -> {
            assertThat(trade.get("market")).hasToString("ethusd");
            assertThat((BigDecimal) trade.get("price")).isEqualByComparingTo("301.25");
        });
    }

    @Test
    @Order(8)
    void theCommandsOfTheDocumentForAnalystsWorkAsPrinted() throws IOException {
        String output = stack.shell(script("docs/analysts.md")).succeeded().output();
        assertThat(output).contains("btcusd", "ethusd", "trades to the end", "k-lines to the end").doesNotContain("Exception");
    }

    @Test
    @Order(9)
    void ordersPlacedWhileTheEngineIsDownAreMatchedOnceWhenItIsBack() {
        stack.bourse("fund", "trader1", "usd", "1000").succeeded();
        stack.bourse("fund", "trader2", "eth", "1").succeeded();
        int tradesBefore = trades().size();
        stack.bourse("stop", "engine").succeeded();
        Client seller = user("trader2");
        Client buyer = user("trader1");
        Answer sell = seller.order("ethusd", "sell", "310", "1");
        Answer buy = buyer.order("ethusd", "buy", "310", "1");
        assertThat(state(buyer, buy)).isEqualTo("pending");
        stack.bourse("start", "engine").succeeded();
        eventually(() -> assertThat(state(seller, sell) + " " + state(buyer, buy)).isEqualTo("done done"));
        assertThat(trades()).hasSize(tradesBefore + 1);
    }

    @Test
    @Order(10)
    void aRealTapeComesOutAsItWentIn() {
        assertThat(stack.bourse("replay", "tape", "--limit", "500").succeeded().output()).contains("500");
    }

    @Test
    @Order(11)
    void aRealOrderStreamIsFilledAsTheExchangeFilledIt() {
        Path recording = stack.data().resolve("bitstamp-btcusd-2015-05-01");
        assumeTrue(Files.isDirectory(recording), "no recording in " + recording);
        stack.bourse("replay", "l3", recording.toString(), "--limit", "3000").succeeded();
    }

    @Test
    @Order(12)
    void theTestsDoNotReplaceThePartsOfARunningExchange() {
        // Without the refusal, this prints a version and succeeds.
        Stack.Result refused = stack.bourse("test", "--version");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("./bourse down").hasLineCount(1);
    }

    @Test
    @Order(13)
    void aSwarmOfMembersKeepsTheBooksThatTheExchangeKeeps() {
        stack.bourse("swarm", "--members", "6", "--minutes", "0.2", "--seed", "7").succeeded();
    }

    @Test
    @Order(14)
    void allThatHappenedIsInOrderAndFollowsFromTheCommands() {
        stack.bourse("audit").succeeded();
        assertThat(stack.bourse("verify-replay").succeeded().output()).contains("ledger", "matching");
    }

    @Test
    @Order(15)
    void downLeavesNoProcessAndUpFindsEverythingAgain() {
        List<String> before = trades().stream().map(Object::toString).sorted().toList();
        String balances = user("trader1").get("/account/balances").body().toString();
        String orders = user("trader1").get("/market/orders").body().toString();
        List<ProcessHandle> running = running();
        stack.bourse("down").succeeded();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(processes()).isEmpty();
        assertThat(stack.bourse("up", "--detach").succeeded().output()).contains("READY");
        assertThat(trades().stream().map(Object::toString).sorted().toList()).isEqualTo(before);
        eventually(() -> assertThat(user("trader1").get("/account/balances").body()).hasToString(balances));
        eventually(() -> assertThat(user("trader1").get("/market/orders").body()).hasToString(orders));
    }

    /** Behind the audit and the replay, which hold every trade against a command. */
    @Test
    @Order(16)
    void klinesOverRestAreThoseThatARealExchangePublished() {
        RecordedMarket recorded = new RecordedMarket(stack.data().resolve("binance-xrpeth-2019-10"));
        assumeTrue(Files.isDirectory(recorded.folder()), "no recording at " + recorded.folder());
        recorded.write("127.0.0.1:" + stack.port("KAFKA"), "http://127.0.0.1:" + stack.port("REGISTRY") + "/apis/ccompat/v7");
        Map.of("1", "1m", "5", "5m").forEach((minutes, period) -> {
            List<String[]> published = recorded.klines(period);
            String path = "/public/markets/%s/k-line?period=%s&time_from=%d&time_to=%d".formatted(RecordedMarket.MARKET, minutes,
                    Long.parseLong(published.getFirst()[0]) / 1_000, Long.parseLong(published.getLast()[0]) / 1_000);
            // Gaps are filled, so while trades are still being taken in there is a point for each window too.
            eventually(() -> assertPoints(anybody().get(path).body(), published, period));
        });
    }

    private static void assertPoints(JsonNode points, List<String[]> published, String period) {
        assertThat(points).as(period).hasSize(published.size());
        for (int index = 0; index < published.size(); index++) {
            String[] kline = published.get(index);
            assertThat(points.path(index).path(0).asLong() * 1_000).isEqualTo(Long.parseLong(kline[0]));
            for (int field = 1; field < kline.length; field++) {
                assertThat(points.path(index).path(field).decimalValue()).as("%s at %s, field %d", period, kline[0], field)
                        .isEqualByComparingTo(kline[field]);
            }
        }
    }

    @Test
    @Order(17)
    void nothingIsLeftOverWhenTheLauncherIsKilled() {
        List<ProcessHandle> running = running();
        stack.process("supervisor").destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(running).noneMatch(ProcessHandle::isAlive);
            assertThat(processes()).isEmpty();
        });
    }

    /** The processes of all parts and of the supervisor, by what they say themselves. */
    private List<ProcessHandle> running() {
        List<ProcessHandle> running = new ArrayList<>();
        for (String name : List.of("supervisor", "kafka", "registry", "keycloak", "engine", "gateway")) {
            running.add(stack.process(name));
        }
        return running;
    }

    /** Whatever else was started with this home in its command line, guards for example; not every part has it there. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(stack.home().toString()))
                .toList();
    }

    private List<GenericRecord> trades() {
        return new TradeReader("127.0.0.1:" + stack.port("KAFKA"), "http://127.0.0.1:" + stack.port("REGISTRY") + "/apis/ccompat/v7").all();
    }

    private Client user(String name) {
        return client(stack.bourse("token", name).succeeded().output().strip());
    }

    private Client anybody() {
        return client("");
    }

    private Client client(String token) {
        return new Client(http, stack.gateway(), token);
    }

    private static String state(Client client, Answer order) {
        return client.get("/market/orders/" + order.body().path("id").asText()).body().path("state").asText();
    }

    private static BigDecimal balance(Client client, String asset) {
        return new BigDecimal(client.get("/account/balances/" + asset).body().path("balance").asText("0"));
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
