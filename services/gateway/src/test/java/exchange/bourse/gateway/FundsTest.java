package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that comes in and goes out. */
class FundsTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");
    private static final String BOB = Tokens.of("bob", "trader");
    private static final String OPERATOR = Tokens.of("service", "operator");
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private static <C> List<C> commands(String account, Class<C> type) {
        return accountCommands().stream()
                .filter(command -> command.key().equals(account))
                .map(ConsumerRecord::value)
                .map(command -> command.getCommand())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void withdrawal(String tid, WithdrawalState state) {
        send(Topics.WITHDRAWAL_EVENTS, "alice", new WithdrawalEvent(tid, "alice", "usd", Fixtures.decimal("10"), Fixtures.decimal("0.5"),
                "iban", null, null, state, null, TIME, TIME));
    }

    private static void deposit(String tid, DepositState state) {
        send(Topics.DEPOSIT_EVENTS, "alice",
                new DepositEvent(tid, "alice", "usd", Fixtures.decimal("7"), Fixtures.decimal("0.1"), false, state, null, TIME, TIME));
    }

    @Test
    void aWithdrawalIsACommandOfItsAccount() {
        HttpResponse<String> response = post("/account/withdraws", ALICE,
                "{\"currency\":\"usd\",\"amount\":\"12.5\",\"rid\":\"iban\",\"tid\":\"W1\",\"note\":\"rent\"}");

        assertThat(response.body())
                .isEqualTo("{\"tid\":\"W1\",\"currency\":\"usd\",\"amount\":\"12.5\",\"rid\":\"iban\",\"state\":\"prepared\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(commands("alice", Withdraw.class)).contains(new Withdraw("W1", "usd", Fixtures.decimal("12.5"), null, "iban", "rent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                                                                  {"currency":"doge","amount":"1","rid":"x"}              | account.currency.doesnt_exist
                                                                  {"currency":"usd","rid":"x"}                            | account.withdraw.non_decimal_amount
                                                                  {"currency":"usd","amount":"0","rid":"x"}               | account.withdraw.non_positive_amount
                                                                  {"currency":"usd","amount":"0.000000001","rid":"x"}     | account.funds.invalid_amount
                                                                  {"currency":"usd","amount":"1000.1","rid":"x"}          | account.withdraw.insufficient_balance
                                                                  {"currency":"usd","amount":"1"}                         | account.withdraw.missing_rid
                                                                  {"currency":"usd","amount":"1","rid":"x","tid":"a b"}   | account.withdraw.invalid_tid
                                                                  """)
    void aBadWithdrawalGetsItsErrorAndLeavesNothingBehind(String body, String code) {
        int before = accountCommands().size();
        HttpResponse<String> response = post("/account/withdraws", BOB, body);

        assertThat(response.body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(accountCommands()).hasSize(before);
    }

    @Test
    void anAccountSeesItsOwnDepositsAndWithdrawals() {
        deposit("D9", DepositState.ACCEPTED);
        withdrawal("W9", WithdrawalState.SUCCEED);
        await().untilAsserted(() -> assertThat(get("/account/withdraws?state=succeed&currency=usd&rid=iban", ALICE).body())
                .contains("\"tid\":\"W9\"", "\"amount\":\"10.5\"", "\"fee\":\"0.5\"", "\"done_at\":\"2026-01-02T03:04:05Z\""));
        await().untilAsserted(() -> assertThat(get("/account/deposits/D9", ALICE).body()).contains("\"amount\":\"7.0\"", "\"fee\":\"0.1\"",
                "\"state\":\"accepted\""));

        assertThat(get("/account/deposits?state=canceled", ALICE).body()).isEqualTo("[]");
        assertThat(get("/account/deposits", BOB).body()).doesNotContain("D9");
        assertThat(get("/account/withdraws/W9", BOB).statusCode()).isEqualTo(404);
        assertThat(get("/account/withdraws?state=x", ALICE).body()).contains("account.funds.invalid_filter_state");
    }

    @Test
    void aWithdrawalThatIsKnownIsNotAskedForAgain() {
        withdrawal("W7", WithdrawalState.SUCCEED);
        await().untilAsserted(() -> assertThat(get("/account/withdraws/W7", ALICE).statusCode()).isEqualTo(200));

        assertThat(post("/account/withdraws", ALICE, "{\"currency\":\"usd\",\"amount\":\"10.5\",\"rid\":\"iban\",\"tid\":\"W7\"}")
                .statusCode()).isEqualTo(201);
        assertThat(commands("alice", Withdraw.class)).extracting(Withdraw::getWithdrawalId).doesNotContain("W7");
    }

    @Test
    void anOperatorTakesDepositsAndWithdrawalsOn() {
        withdrawal("W8", WithdrawalState.ACCEPTED);
        deposit("D8", DepositState.SUBMITTED);
        String withdraw = "{\"uid\":\"alice\",\"tid\":\"W8\",\"action\":\"complete\",\"txid\":\"0xabc\"}";
        String accept = "{\"uid\":\"alice\",\"tid\":\"D8\",\"action\":\"accept\"}";
        await().untilAsserted(() -> assertThat(post("/admin/withdraws/actions", OPERATOR, withdraw).statusCode()).isEqualTo(201));
        await().untilAsserted(() -> assertThat(post("/admin/deposits/actions", OPERATOR, accept).statusCode()).isEqualTo(201));

        assertThat(commands("alice", SettleWithdrawal.class)).contains(new SettleWithdrawal("W8", WithdrawalAction.COMPLETE, "0xabc"));
        assertThat(commands("alice", SettleDeposit.class)).contains(new SettleDeposit("D8", DepositAction.ACCEPT));
        assertThat(post("/admin/withdraws/actions", ALICE, withdraw).statusCode()).isEqualTo(403);
        assertThat(post("/admin/deposits/actions", OPERATOR, accept.replace("D8", "no")).statusCode()).isEqualTo(404);
        assertThat(post("/admin/withdraws/actions", OPERATOR, withdraw.replace("complete", "other")).body())
                .isEqualTo("{\"errors\":[\"admin.withdraw.invalid_action\"]}");
    }
}
