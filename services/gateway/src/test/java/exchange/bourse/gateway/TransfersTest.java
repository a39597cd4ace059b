package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.events.TransferState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that moves between accounts. */
class TransfersTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");
    private static final String BOB = Tokens.of("bob", "trader");
    private static final String OPERATOR = Tokens.of("service", "operator");
    private static final String SECOND = Tokens.of("second", "operator");
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final TransferLeg TO_ALICE = new TransferLeg("usd", Fixtures.decimal("10"), 101, null, 201, "alice");

    private static List<Object> commands(String transferId) {
        return accountCommands().stream()
                .filter(command -> command.key().equals(transferId))
                .map(ConsumerRecord::value)
                .map(command -> command.getCommand())
                .toList();
    }

    private static void adjustment(String id, TransferState state) {
        send(Topics.TRANSFER_EVENTS, "adjustment/" + id, new TransferEvent("adjustment/" + id, TransferKind.ADJUSTMENT, "misc", "found",
                "in a drawer", "service", List.of(TO_ALICE), state, null, 0, null, TIME, TIME));
    }

    @Test
    void anInternalTransferIsACommandToTheTransfer() {
        HttpResponse<String> response = post("/account/internal_transfers", ALICE,
                "{\"currency\":\"usd\",\"amount\":\"12.5\",\"username_or_uid\":\"bob\",\"tid\":\"T1\"}");

        assertThat(response.body())
                .isEqualTo("{\"tid\":\"T1\",\"currency\":\"usd\",\"amount\":\"12.5\",\"receiver_uid\":\"bob\",\"status\":\"prepared\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(commands("internal/alice/T1")).containsExactly(new PostTransfer("internal/alice/T1", TransferKind.INTERNAL, "", "", "",
                "alice", List.of(new TransferLeg("usd", Fixtures.decimal("12.5"), 201, "alice", 201, "bob"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                                                                  {"currency":"doge","amount":"1","username_or_uid":"bob"}             | account.currency.doesnt_exist
                                                                  {"currency":"usd","username_or_uid":"bob"}                           | account.internal_transfer.non_decimal_amount
                                                                  {"currency":"usd","amount":"-1","username_or_uid":"bob"}             | account.internal_transfer.non_positive_amount
                                                                  {"currency":"usd","amount":"92233720368.54775808","username_or_uid":"bob"} | account.funds.invalid_amount
                                                                  {"currency":"usd","amount":"1000.1","username_or_uid":"bob"}         | account.internal_transfer.insufficient_balance
                                                                  {"currency":"usd","amount":"1"}                                      | account.internal_transfer.receiver_not_found
                                                                  {"currency":"usd","amount":"1","username_or_uid":"nobody"}           | account.internal_transfer.receiver_not_found
                                                                  {"currency":"usd","amount":"1","username_or_uid":"alice"}            | account.internal_transfer.can_not_transfer_to_yourself
                                                                  {"currency":"usd","amount":"1","username_or_uid":"bob","tid":"a/b"}  | account.internal_transfer.invalid_tid
                                                                  """)
    void aBadTransferGetsItsErrorAndLeavesNothingBehind(String body, String code) {
        int before = accountCommands().size();
        HttpResponse<String> response = post("/account/internal_transfers", ALICE, body);

        assertThat(response.body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(accountCommands()).hasSize(before);
    }

    @Test
    void bothMembersSeeATransferAndNobodyElseDoes() {
        send(Topics.ACCOUNT_TRANSFERS, "alice", new AccountTransferEvent("internal/alice/T2", "alice", TransferKind.INTERNAL, "", "usd",
                EntrySide.DEBIT, Fixtures.decimal("3"), "bob", TransferPartState.COMPLETED, null, TIME, TIME));
        send(Topics.ACCOUNT_TRANSFERS, "bob", new AccountTransferEvent("internal/alice/T2", "bob", TransferKind.INTERNAL, "", "usd",
                EntrySide.CREDIT, Fixtures.decimal("3"), "alice", TransferPartState.COMPLETED, null, TIME, TIME));
        String both = "\"tid\":\"T2\",\"currency\":\"usd\",\"sender_uid\":\"alice\",\"receiver_uid\":\"bob\",\"direction\":";
        await().untilAsserted(() -> assertThat(get("/account/internal_transfers?state=completed&currency=usd", ALICE).body())
                .contains(both + "\"out\",\"amount\":\"3.0\",\"status\":\"completed\""));
        await().untilAsserted(() -> assertThat(get("/account/internal_transfers", BOB).body()).contains(both + "\"in\""));

        assertThat(get("/account/internal_transfers", Tokens.of("carol", "trader")).body()).isEqualTo("[]");
        assertThat(get("/account/internal_transfers?state=refused", BOB).body()).isEqualTo("[]");
    }

    @Test
    void anAdjustmentIsProposedInPeatiosForm() {
        String proposal = "{\"reason\":\"found\",\"description\":\"in a drawer\",\"category\":\"misc\",\"amount\":\"%s\",\"currency\":\"usd\","
                + "\"asset_account_code\":101,\"receiving_account_number\":\"usd-201-alice\",\"tid\":\"%s\"}";
        assertThat(post("/admin/adjustments/new", OPERATOR, proposal.formatted("10", "A1")).body())
                .isEqualTo("{\"id\":\"A1\",\"state\":\"pending\"}");
        assertThat(post("/admin/adjustments/new", OPERATOR, proposal.formatted("-10", "A2")).statusCode()).isEqualTo(201);

        assertThat(commands("adjustment/A1")).containsExactly(
                new PostTransfer("adjustment/A1", TransferKind.ADJUSTMENT, "misc", "found", "in a drawer", "service", List.of(TO_ALICE)));
        assertThat(commands("adjustment/A2")).containsExactly(new PostTransfer("adjustment/A2", TransferKind.ADJUSTMENT, "misc", "found",
                "in a drawer", "service", List.of(new TransferLeg("usd", Fixtures.decimal("10"), 201, "alice", 101, null))));
        assertThat(post("/admin/adjustments/new", ALICE, proposal.formatted("10", "A3")).statusCode()).isEqualTo(403);
        assertThat(
                post("/admin/adjustments/new", OPERATOR, proposal.formatted("0", "A3").replace("misc", "fun").replace("usd-201", "btc-202"))
                        .body())
                .isEqualTo("{\"errors\":[\"admin.adjustment.invalid_category\",\"admin.adjustment.invalid_amount\","
                        + "\"admin.adjustment.invalid_receiving_account_number\"]}");
    }

    @Test
    void anotherOperatorAcceptsAnAdjustment() {
        adjustment("A7", TransferState.PROPOSED);
        String accept = "{\"id\":\"A7\",\"action\":\"accept\"}";
        await().untilAsserted(
                () -> assertThat(get("/admin/adjustments/A7", OPERATOR).body()).contains("\"state\":\"pending\"", "\"amount\":\"10.0\"",
                        "\"creator_uid\":\"service\"", "\"receiving_account_code\":201", "\"receiving_member_uid\":\"alice\""));
        assertThat(post("/admin/adjustments/action", OPERATOR, accept).body())
                .isEqualTo("{\"errors\":[\"admin.adjustment.same_operator\"]}");
        assertThat(post("/admin/adjustments/action", SECOND, accept).statusCode()).isEqualTo(201);

        assertThat(commands("adjustment/A7")).containsExactly(new SettleTransfer("adjustment/A7", TransferAction.ACCEPT, "second"));
        assertThat(get("/admin/adjustments?state=pending&category=misc&currency=usd", SECOND).body()).contains("\"id\":\"A7\"");
        assertThat(get("/admin/adjustments?state=accepted", SECOND).body()).doesNotContain("\"id\":\"A7\"");
        assertThat(post("/admin/adjustments/action", SECOND, accept.replace("A7", "no")).statusCode()).isEqualTo(404);
    }
}
