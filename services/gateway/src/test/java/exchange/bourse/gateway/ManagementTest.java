package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Cause;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Servers that act on the exchange by signed requests: alex may do all, but needs jeff to write; ops is the one of the document. */
class ManagementTest extends GatewayTest {

    private static final Path DOCUMENT = Path.of("../../docs/management.md");
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private static Path keys;

    @DynamicPropertySource
    static void signers(DynamicPropertyRegistry registry) throws Exception {
        assertThat(shell(block(0))).isEmpty();
        String ops = Files.readString(keys.resolve("ops.pub"));
        registry.add("bourse.management.keychain.ops.public-key", () -> ops);
        registry.add("bourse.management.keychain.alex.public-key", () -> Multisigned.pem(Multisigned.ALEX));
        registry.add("bourse.management.keychain[jeff.example].public-key", () -> Multisigned.base64OfPem(Multisigned.JEFF));
        for (String scope : List.of("tools", "write_deposits", "write_withdraws", "write_transfers")) {
            registry.add("bourse.management.scopes." + scope + ".permitted-signers", () -> "alex,jeff.example");
            registry.add("bourse.management.scopes." + scope + ".mandatory-signers",
                    () -> scope.equals("tools") ? "alex" : "alex,jeff.example");
        }
        for (String scope : List.of("read_deposits", "read-withdraws", "readoperations", "read_accounts")) {
            registry.add("bourse.management.scopes." + scope + ".permitted-signers", () -> "alex,ops");
        }
    }

    /** A block of commands of the document. */
    private static String block(int index) throws Exception {
        Matcher blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        for (int before = 0; before <= index; before++) {
            assertThat(blocks.find()).isTrue();
        }
        return blocks.group(1);
    }

    private static String shell(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-euc", script).directory(keys.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private HttpResponse<String> call(String path, Multisigned request) {
        return call("POST", path, request.json());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder().method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json"),
                "/management" + path, null);
    }

    private static <C> List<C> commands(String account, Class<C> type) {
        return accountCommands().stream()
                .filter(command -> command.key().equals(account))
                .map(ConsumerRecord::value)
                .map(command -> command.getCommand())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void deposit(String account, String tid, DepositState state, int second) {
        send(Topics.DEPOSIT_EVENTS, account, new DepositEvent(tid, account, "btc", Fixtures.decimal("7"), Fixtures.decimal("0.1"), false,
                state, null, TIME.plusSeconds(second), TIME.plusSeconds(second)));
    }

    private static void withdrawal(String account, String tid, String asset, WithdrawalState state) {
        send(Topics.WITHDRAWAL_EVENTS, account, new WithdrawalEvent(tid, account, asset, Fixtures.decimal("10"), Fixtures.decimal("0.5"),
                "iban", null, "0xabc", state, null, TIME, TIME));
    }

    @Test
    void whoeverMaySignIsAnswered() {
        assertThat(call("/timestamp", Multisigned.data("{}").byAlex()).body()).matches("\\{\"timestamp\":\"[0-9T:-]+Z\"}");
        assertThat(call("/timestamp", Multisigned.data("null").byBoth()).statusCode()).isEqualTo(200);
        assertThat(call("/timestamp", Multisigned.data("{}").by("who", Multisigned.STRANGER).byAlex()).statusCode()).isEqualTo(200);
        assertThat(call("/timestamp", Multisigned.data("{}").with("data", null).byAlex()).statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder()
                .POST(BodyPublishers.ofString(Multisigned.data("{}").byAlex().json()))
                .header("Content-Type", "application/json; charset=utf-8"), "/api/v2/management/timestamp", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void serversMoveMoneyAllOrNothing() {
        String data = "{\"key\":\"K1\",\"category\":\"commission\",\"operations\":[{\"currency\":\"usd\",\"amount\":\"1.5\",\"account_src\":{\"code\":301},"
                + "\"account_dst\":{\"code\":201,\"uid\":\"alice\"}},{\"currency\":\"btc\",\"amount\":2,\"account_src\":{\"code\":202,\"uid\":\"bob\"},"
                + "\"account_dst\":{\"code\":202,\"uid\":\"alice\"}}]}";
        assertThat(call("/transfers/new", Multisigned.data(data).byAlex()).statusCode()).isEqualTo(401);
        HttpResponse<String> taken = call("/transfers/new", Multisigned.data(data).byBoth());
        assertThat(taken.body()).startsWith("{\"key\":\"K1\",\"category\":\"commission\",\"description\":\"\",\"state\":\"preparing\"");
        assertThat(taken.statusCode()).isEqualTo(201);

        assertThat(commands("transfer/K1", PostTransfer.class)).containsExactly(new PostTransfer("transfer/K1", TransferKind.OPERATOR,
                "commission", "", "", "management", List.of(new TransferLeg("usd", Fixtures.decimal("1.5"), 301, null, 201, "alice"),
                        new TransferLeg("btc", Fixtures.decimal("2"), 202, "bob", 202, "alice"))));
        for (String broken : List.of(data.replace("1.5", "-1"), data.replace("1.5", "0.000000001"), data.replace("\"usd\"", "\"doge\""),
                data.replace("301", "9999"), data.replaceAll("\\[.*]", "[]"), data.replaceAll("\\[.*]", "5"))) {
            assertThat(call("/transfers/new", Multisigned.data(broken).byBoth()).body()).contains("management.transfer.invalid_operations");
        }
        assertThat(call("/transfers/get", Multisigned.data("{\"key\":\"none\"}").byBoth()).statusCode()).isEqualTo(404);
    }

    static Stream<Arguments> requestsThatProveNothing() {
        return Stream.of(Arguments.of("not_verified", Multisigned.data("{}").by("alex", Multisigned.STRANGER)),
                Arguments.of("not_verified", Multisigned.data("{}").byAlex().by("jeff.example", Multisigned.STRANGER)),
                Arguments.of("not_verified", Multisigned.data("{}").byAlex().by("alex", Multisigned.STRANGER)),
                Arguments.of("not_verified", Multisigned.data("{}").byPassword("alex", Multisigned.ALEX)),
                Arguments.of("not_verified", Multisigned.data("{}").by("alex", Multisigned.JEFF)),
                Arguments.of("not_enough_signatures", Multisigned.data("{}").by("who", Multisigned.STRANGER)),
                Arguments.of("not_enough_signatures", Multisigned.data("{}").by("ops", Multisigned.STRANGER)),
                Arguments.of("not_enough_signatures", Multisigned.data("{}").by("jeff.example", Multisigned.JEFF)),
                Arguments.of("expired", Multisigned.data("{}").moved("exp", -66).byAlex()),
                Arguments.of("invalid_exp", Multisigned.data("{}").moved("exp", 241).byAlex()),
                Arguments.of("invalid_exp", Multisigned.data("{}").with("exp", null).byAlex()),
                Arguments.of("invalid_exp", Multisigned.data("{}").with("exp", "1e9").byAlex()),
                Arguments.of("invalid_iat", Multisigned.data("{}").moved("iat", 30).byAlex()),
                Arguments.of("invalid_iat", Multisigned.data("{}").moved("iat", -1_000_000).byAlex()),
                Arguments.of("invalid_iat", Multisigned.data("{}").with("iat", null).byAlex()),
                Arguments.of("invalid_jti", Multisigned.data("{}").with("jti", null).byAlex()),
                Arguments.of("invalid_jti", Multisigned.data("{}").with("jti", '"' + "x".repeat(129) + '"').byAlex()));
    }

    @ParameterizedTest
    @MethodSource("requestsThatProveNothing")
    void aRequestThatProvesNothingIsRefused(String code, Multisigned request) {
        HttpResponse<String> response = call("/timestamp", request);

        assertThat(response.body()).matches("\\{\"error\":\"[^\"]+\",\"errors\":\\[\"management.jwt." + code + "\"]}");
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestIsGoodOnce() {
        Multisigned request = Multisigned.data("{}").with("jti", "\"once\"").byBoth();
        assertThat(call("/timestamp", request).statusCode()).isEqualTo(200);

        assertThat(call("/timestamp", request).body()).contains("management.jwt.replayed");
        assertThat(call("/timestamp", Multisigned.data("{}").with("jti", "\"once\"").byAlex()).body()).contains("management.jwt.replayed");
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        assertThat(call("/timestamp", Multisigned.data("{}").with("jti", "\"mine\"").by("alex", Multisigned.STRANGER)).statusCode())
                .isEqualTo(401);
        assertThat(call("/timestamp", Multisigned.data("{}").with("jti", "\"mine\"").byAlex()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                                                                  {
                                                                  []
                                                                  {"payload":"e30"}
                                                                  {"payload":"e30","signatures":[]}
                                                                  {"payload":5,"signatures":[{}]}
                                                                  {"payload":"e30","signatures":[1]}
                                                                  {"payload":"e30","signatures":[{"protected":"###","header":5,"signature":"AA"}]}
                                                                  {"payload":"e30","signatures":[{"header":{"kid":"alex","alg":"RS256"},"signature":"AA"}]}
                                                                  {"payload":"e30","signatures":[{"protected":"eyJhbGciOiJSUzI1NiJ9","header":{"kid":"alex"}}]}
                                                                  {"payload":"e30","signatures":[{"protected":"eyJhbGciOiJSUzI1NiJ9","signature":"AA"}]}
                                                                  {"payload":"e30","signatures":[{"protected":"eyJhbGciOiJub25lIn0","header":{"kid":"alex"},"signature":""}]}
                                                                  """)
    void whatIsNoJwtIsRefused(String body) {
        assertThat(call("POST", "/timestamp", body).body()).contains("management.jwt.");
        assertThat(call("POST", "/timestamp", body).statusCode()).isBetween(400, 401);
    }

    @Test
    void dataIsAnObjectOfPlainValues() {
        assertThat(call("/timestamp", Multisigned.data("[]").byAlex()).body()).contains("management.jwt.malformed");
        assertThat(call("/timestamp", Multisigned.data("{\"a\":1,\"a\":2}").byAlex()).body()).contains("management.jwt.malformed");
        assertThat(call("/deposits", Multisigned.data("{\"uid\":{}}").byAlex()).body()).contains("server.method.invalid_message_body");
    }

    @Test
    void onlyTheBodyIsRead() {
        String json = Multisigned.data("{}").byAlex().json();
        assertThat(call("POST", "/timestamp?a=b", json).body()).contains("\"error\":\"The management API reads no query",
                "management.request.query_not_allowed");
        assertThat(call("GET", "/timestamp", "").statusCode()).isEqualTo(405);
        assertThat(call("POST", "/nothing", json).statusCode()).isEqualTo(404);
        assertThat(call("POST", "/timestamp", "x".repeat(70_000)).statusCode()).isEqualTo(413);
        HttpRequest.Builder chunked = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[70_000])));
        assertThat(send(chunked, "/management/timestamp", null).body()).contains("\"error\":", "server.body_too_large");
        HttpRequest.Builder form = HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "text/plain");
        assertThat(send(form, "/management/timestamp", null).body()).contains("server.unsupported_media_type");
    }

    @Test
    void tokensAreNoHelpAndPagesMayNotCall() {
        assertThat(post("/management/timestamp", Tokens.of("service", "operator", "admin"), "{}").statusCode()).isEqualTo(400);
        HttpResponse<String> preflight = send(
                HttpRequest.newBuilder().method("OPTIONS", BodyPublishers.noBody()).header("Access-Control-Request-Method", "POST"),
                "/management/timestamp", null);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.statusCode()).isEqualTo(405);
    }

    @Test
    void balancesAreThoseOfTheViews() {
        assertThat(call("/accounts/balance", Multisigned.data("{\"uid\":\"bob\",\"currency\":\"btc\"}").byAlex()).body())
                .isEqualTo("{\"uid\":\"bob\",\"balance\":\"5.0\",\"locked\":\"0.0\"}");
        HttpResponse<String> balances = call("/accounts/balances", Multisigned.data("{\"currency\":\"btc\",\"limit\":2}").byAlex());
        assertThat(balances.body()).isEqualTo("[{\"uid\":\"alice\",\"balance\":\"5.0\",\"locked\":\"0.0\"},"
                + "{\"uid\":\"bob\",\"balance\":\"5.0\",\"locked\":\"0.0\"}]");
        assertThat(balances.headers().firstValue("Per-Page")).contains("2");
        assertThat(call("/accounts/balance", Multisigned.data("{\"uid\":\"a b\",\"currency\":\"doge\"}").byAlex()).body())
                .contains("\"errors\":[\"management.account.invalid_uid\",\"account.currency.doesnt_exist\"]");
    }

    @Test
    void depositsAreFoundWithoutTheirAccount() {
        deposit("mia", "M-D1", DepositState.SUBMITTED, 1);
        deposit("max", "M-D2", DepositState.ACCEPTED, 2);
        deposit("mia", "M-D3", DepositState.CANCELED, 3);
        deposit("max", "M-D3", DepositState.CANCELED, 4);
        await().untilAsserted(() -> assertThat(call("/deposits", Multisigned.data("{\"limit\":1000}").byAlex()).body())
                .containsSubsequence("M-D3", "max", "M-D3", "mia", "M-D2", "M-D1"));

        assertThat(call("/deposits/get", Multisigned.data("{\"tid\":\"M-D2\"}").byAlex()).body()).isEqualTo(
                "{\"tid\":\"M-D2\",\"uid\":\"max\",\"currency\":\"btc\",\"amount\":\"7.0\",\"fee\":\"0.1\",\"state\":\"accepted\",\"reason\":null,"
                        + "\"created_at\":\"2026-01-02T03:04:07Z\",\"completed_at\":\"2026-01-02T03:04:07Z\",\"type\":\"coin\"}");
        assertThat(call("/deposits", Multisigned.data("{\"uid\":\"mia\",\"state\":\"submitted\",\"currency\":\"btc\"}").byAlex()).body())
                .containsOnlyOnce("\"tid\"")
                .contains("M-D1");
        assertThat(call("/deposits/get", Multisigned.data("{\"tid\":\"M-D3\"}").byAlex()).body())
                .contains("management.funds.ambiguous_tid");
        assertThat(call("/deposits/get", Multisigned.data("{\"tid\":\"M-D3\",\"uid\":\"mia\"}").byAlex()).body())
                .contains("\"uid\":\"mia\"");
        assertThat(call("/deposits/get", Multisigned.data("{\"tid\":\"M-D9\"}").byAlex()).statusCode()).isEqualTo(404);
        assertThat(call("/deposits/get", Multisigned.data("{}").byAlex()).body()).contains("management.funds.invalid_tid");

        String accept = "{\"tid\":\"M-D1\",\"state\":\"accepted\"}";
        assertThat(call("PUT", "/deposits/state", Multisigned.data(accept).byAlex().json()).body()).contains("not_enough_signatures");
        assertThat(call("PUT", "/deposits/state", Multisigned.data(accept).byBoth().json()).statusCode()).isEqualTo(200);
        assertThat(commands("mia", SettleDeposit.class)).containsExactly(new SettleDeposit("M-D1", DepositAction.ACCEPT));
        assertThat(call("PUT", "/deposits/state", Multisigned.data(accept.replace("D1", "D2")).byBoth().json()).body())
                .contains("account.funds.invalid_state");
        assertThat(call("PUT", "/deposits/state", Multisigned.data("{\"tid\":\"M-D1\",\"state\":\"collected\"}").byBoth().json()).body())
                .contains("management.deposit.invalid_state");
    }

    @Test
    void aNewDepositWaitsUnlessItIsSaidToBeAccepted() {
        String deposit = "{\"uid\":\"mo\",\"currency\":\"usd\",\"amount\":1.10,\"tid\":\"M-N1\"}";
        HttpResponse<String> response = call("/deposits/new", Multisigned.data(deposit).byBoth());

        assertThat(response.body()).isEqualTo("{\"tid\":\"M-N1\",\"uid\":\"mo\",\"currency\":\"usd\",\"amount\":\"1.1\",\"fee\":\"0.0\","
                + "\"state\":\"submitted\",\"reason\":null,\"created_at\":null,\"completed_at\":null,\"type\":\"fiat\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        call("/deposits/new", Multisigned.data(deposit.replace("N1", "N2").replace("}", ",\"state\":\"accepted\"}")).byBoth());
        assertThat(commands("mo", Deposit.class)).containsExactly(new Deposit("M-N1", "usd", Fixtures.decimal("1.1"), null, true, false),
                new Deposit("M-N2", "usd", Fixtures.decimal("1.1"), null, false, false));
        assertThat(call("/deposits/new", Multisigned.data("{\"uid\":\"mo\",\"currency\":\"usd\"}").byBoth()).body())
                .contains("admin.deposit.non_decimal_amount");
    }

    @Test
    void withdrawalsAreAskedForAndProcessed() {
        String coins = "{\"uid\":\"bob\",\"currency\":\"btc\",\"amount\":\"1\",\"rid\":\"bc1\",\"tid\":\"M-W1\",\"action\":\"process\"}";
        HttpResponse<String> response = call("/withdraws/new", Multisigned.data(coins).byBoth());

        assertThat(response.body()).startsWith("{\"tid\":\"M-W1\",\"uid\":\"bob\",\"currency\":\"btc\"").contains("\"type\":\"coin\"");
        assertThat(response.statusCode()).isEqualTo(201);
        call("/withdraws/new", Multisigned.data(coins.replace("M-W1", "M-W2").replace("btc", "usd")).byBoth());
        assertThat(commands("bob", Withdraw.class)).extracting(Withdraw::getWithdrawalId).contains("M-W1", "M-W2");
        assertThat(commands("bob", SettleWithdrawal.class)).containsExactly(new SettleWithdrawal("M-W1", WithdrawalAction.PROCESS, null),
                new SettleWithdrawal("M-W2", WithdrawalAction.COMPLETE, null));
        assertThat(call("/withdraws/new", Multisigned.data(coins.replace("\"1\"", "\"9\"").replace("W1", "W3")).byBoth()).body())
                .contains("account.withdraw.insufficient_balance");
        assertThat(call("/withdraws/new", Multisigned.data(coins.replace("process", "cancel")).byBoth()).body())
                .contains("management.withdraw.invalid_action");
    }

    @Test
    void withdrawalsAreFoundWithoutTheirAccount() {
        withdrawal("mia", "M-W7", "usd", WithdrawalState.ACCEPTED);
        withdrawal("max", "M-W8", "btc", WithdrawalState.ACCEPTED);
        await().untilAsserted(
                () -> assertThat(call("/withdraws", Multisigned.data("{\"limit\":1000}").byAlex()).body()).contains("M-W7", "M-W8"));

        assertThat(call("/withdraws/get", Multisigned.data("{\"tid\":\"M-W8\"}").byAlex()).body()).isEqualTo(
                "{\"tid\":\"M-W8\",\"uid\":\"max\",\"currency\":\"btc\",\"note\":null,\"type\":\"coin\",\"amount\":\"10.0\",\"fee\":\"0.5\","
                        + "\"rid\":\"iban\",\"state\":\"accepted\",\"reason\":null,\"created_at\":\"2026-01-02T03:04:05Z\",\"blockchain_txid\":\"0xabc\"}");
        for (String tid : List.of("M-W7", "M-W8")) {
            String process = "{\"tid\":\"" + tid + "\",\"action\":\"process\"}";
            assertThat(call("PUT", "/withdraws/action", Multisigned.data(process).byBoth().json()).statusCode()).isEqualTo(200);
        }
        assertThat(commands("mia", SettleWithdrawal.class)).containsExactly(new SettleWithdrawal("M-W7", WithdrawalAction.COMPLETE, null));
        assertThat(commands("max", SettleWithdrawal.class)).containsExactly(new SettleWithdrawal("M-W8", WithdrawalAction.PROCESS, null));
        assertThat(call("PUT", "/withdraws/action", Multisigned.data("{\"tid\":\"M-W8\",\"action\":\"fail\"}").byBoth().json()).body())
                .contains("management.withdraw.invalid_action");
    }

    @Test
    void theJournalIsListedByKind() {
        for (int code : List.of(301, 302, 401, 101, 202)) {
            JournalEntry entry = Fixtures.balance(code == 202 ? "liane" : null, code, code % 10 == 2 ? "btc" : "usd", "1");
            entry.setCause(code == 101 ? Cause.WITHDRAWAL_RELEASED : Cause.TRADE_SETTLED);
            entry.setTransactionId("journal" + code);
            entry.setTime(TIME.plusSeconds(code));
            send(Topics.BALANCE_CHANGES, "account" + code, entry);
        }
        await().untilAsserted(() -> assertThat(call("/revenues", Multisigned.data("{}").byAlex()).body())
                .isEqualTo("[{\"code\":302,\"currency\":\"btc\",\"credit\":\"1.0\",\"reference_type\":\"trade\",\"reference_id\":\"r\","
                        + "\"created_at\":\"2026-01-02T03:09:07Z\"},{\"code\":301,\"currency\":\"usd\",\"credit\":\"1.0\","
                        + "\"reference_type\":\"trade\",\"reference_id\":\"r\",\"created_at\":\"2026-01-02T03:09:06Z\"}]"));

        assertThat(call("/revenues", Multisigned.data("{\"limit\":1,\"page\":2}").byAlex()).body()).contains("301").doesNotContain("302");
        assertThat(call("/revenues", Multisigned.data("{\"currency\":\"usd\",\"time_to\":1767323346}").byAlex()).body()).isEqualTo("[]");
        assertThat(call("/expenses", Multisigned.data("{\"time_from\":\"\"}").byAlex()).body())
                .contains("management.operation.empty_time_from");
        await().untilAsserted(() -> assertThat(call("/assets", Multisigned.data("{\"reference_type\":\"withdraw\"}").byAlex()).body())
                .contains("\"code\":101")
                .doesNotContain("\"uid\""));
        String liabilities = "{\"uid\":\"liane\",\"currency\":\"btc\"}";
        await().untilAsserted(() -> assertThat(call("/liabilities", Multisigned.data(liabilities).byAlex()).body())
                .isEqualTo("[{\"code\":202,\"currency\":\"btc\",\"credit\":\"1.0\",\"uid\":\"liane\",\"reference_type\":\"trade\","
                        + "\"reference_id\":\"r\",\"created_at\":\"2026-01-02T03:07:27Z\"}]"));
    }

    @Test
    void theDocumentsCommandsWork() throws Exception {
        String output = shell("API=" + address() + "/api/v2/peatio\n" + block(1));

        assertThat(output).contains("\"balance\":\"", "[");
    }

    @Test
    void theInterfaceIsDocumented() {
        assertThat(get("/swagger/openapi", null).body())
                .contains("/api/v2/peatio/management/deposits/state", "management.jwt.replayed", "Its claims are iat, exp, jti and data")
                .doesNotContain("deposits.csv");
    }
}
