package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.DefineWithdrawLimit;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.RemoveFee;
import exchange.bourse.events.RemoveWithdrawLimit;
import exchange.bourse.events.Withdraw;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators lay down about members and fees. */
class HouseTest extends GatewayTest {

    private static final String OPERATOR = Tokens.of("service", "operator");
    private static final String ALICE = Tokens.of("alice", "trader");

    /** Makes a request while a ledger publishes every definition that it gets. */
    private static HttpResponse<String> withLedger(Supplier<HttpResponse<String>> request) {
        AtomicBoolean done = new AtomicBoolean();
        Set<String> known = new HashSet<>();
        accountCommands().forEach(command -> known.add(command.value().getCommandId()));
        Thread ledger = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                accountCommands().stream().filter(command -> known.add(command.value().getCommandId())).forEach(HouseTest::publish);
            }
        });
        try {
            HttpResponse<String> response = request.get();
            done.set(true);
            ledger.join();
            return response;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("NullAway") // a removed entry has no value
    private static void publish(ConsumerRecord<String, AccountCommand> command) {
        switch (command.value().getCommand()) {
            case DefineMember define -> send(Topics.MEMBERS, command.key(), define.getDefinition());
            case DefineFee define -> send(Topics.TRADING_FEES, command.key(), define.getDefinition());
            case RemoveFee remove -> send(Topics.TRADING_FEES, command.key(), null);
            case DefineWithdrawLimit define -> send(Topics.WITHDRAW_LIMITS, command.key(), define.getDefinition());
            case RemoveWithdrawLimit remove -> send(Topics.WITHDRAW_LIMITS, command.key(), null);
            case DefineAsset define -> send(Topics.ASSETS, command.key(), define.getDefinition());
            case DefineExchange define -> send(Topics.EXCHANGE, command.key(), define.getDefinition());
            default -> {
                // another test's
            }
        }
    }

    private static <C> List<ConsumerRecord<String, AccountCommand>> commands(Class<C> type) {
        return accountCommands().stream().filter(command -> type.isInstance(command.value().getCommand())).toList();
    }

    private HttpResponse<String> put(String path, String body) {
        return send(HttpRequest.newBuilder()
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded"), path, OPERATOR);
    }

    @Test
    void aMemberIsChangedAndWhatIsLeftOutStays() {
        assertThat(get("/admin/members/newcomer", OPERATOR).body())
                .isEqualTo("{\"uid\":\"newcomer\",\"group\":\"vip-0\",\"level\":0,\"state\":\"active\",\"referrer_uid\":null}");
        HttpResponse<String> response = withLedger(() -> put("/admin/members/newcomer", "group=VIP-2&referrer_uid=bob"));
        assertThat(response.body())
                .isEqualTo("{\"uid\":\"newcomer\",\"group\":\"vip-2\",\"level\":0,\"state\":\"active\",\"referrer_uid\":\"bob\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(withLedger(() -> post("/admin/members/newcomer", OPERATOR, "{\"state\":\"frozen\",\"level\":2}")).body())
                .contains("\"group\":\"vip-2\",\"level\":2,\"state\":\"frozen\",\"referrer_uid\":\"bob\"");
        assertThat(withLedger(() -> put("/admin/members/newcomer", "referrer_uid=")).body()).contains("\"referrer_uid\":null");

        List<ConsumerRecord<String, AccountCommand>> commands = commands(DefineMember.class);
        assertThat(commands).allMatch(command -> command.key().equals("newcomer"));
        assertThat(((DefineMember) commands.getLast().value().getCommand()).getDefinition())
                .isEqualTo(new MemberDefinition("newcomer", "vip-2", 2, MemberState.FROZEN, null));
        assertThat(get("/admin/members?group=vip-2&state=frozen", OPERATOR).body()).contains("newcomer");
        assertThat(get("/admin/members?state=active", OPERATOR).body()).isEqualTo("[]");
        assertThat(get("/admin/members/groups", OPERATOR).body()).contains("vip-0", "vip-2");
        assertThat(get("/admin/members", ALICE).statusCode()).isEqualTo(403);
    }

    @Test
    void aMemberSeesTheOwnGroupAndLevel() {
        String self = Tokens.of("itself", "trader");
        assertThat(get("/account/member", self).body())
                .isEqualTo("{\"uid\":\"itself\",\"group\":\"vip-0\",\"level\":0,\"state\":\"active\"}");
        withLedger(() -> put("/admin/members/itself", "group=vip-3&level=1"));
        await().untilAsserted(() -> assertThat(get("/account/member", self).body())
                .isEqualTo("{\"uid\":\"itself\",\"group\":\"vip-3\",\"level\":1,\"state\":\"active\"}"));
        assertThat(get("/account/member", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"group=any, admin.member.invalid_group", "group=a%20b, admin.member.invalid_group",
            "level=x, admin.member.non_integer_level", "level=101, admin.member.invalid_level", "state=gone, admin.member.invalid_state",
            "referrer_uid=carol, admin.member.invalid_referrer", "referrer_uid=a%20b, admin.member.invalid_referrer"})
    void aBadMemberGetsItsError(String body, String code) {
        HttpResponse<String> response = put("/admin/members/carol", body);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void theTableOfFeesIsKeptByOperatorsAndSeenByEverybody() {
        HttpResponse<String> created = withLedger(
                () -> post("/admin/trading_fees/new", OPERATOR, "{\"maker\":\"0.0005\",\"taker\":\"0.001\",\"group\":\"vip-1\"}"));
        assertThat(created.body())
                .matches("\\{\"id\":\\d+,\"group\":\"vip-1\",\"market_id\":\"any\",\"maker\":\"0.0005\",\"taker\":\"0.001\","
                        + "\"min_volume\":\"0.0\",\"volume_currency\":null}");
        assertThat(created.statusCode()).isEqualTo(201);
        String id = created.body().replaceAll("\\{\"id\":(\\d+),.*", "$1");
        assertThat(commands(DefineFee.class)).extracting(ConsumerRecord::partition).doesNotHaveDuplicates().hasSize(4);

        assertThat(withLedger(() -> post("/admin/trading_fees/update", OPERATOR,
                "{\"id\":%s,\"taker\":\"0.002\",\"market_id\":\"btcusd\",\"min_volume\":\"1000\"}".formatted(id))).body())
                .isEqualTo("{\"id\":%s,\"group\":\"vip-1\",\"market_id\":\"btcusd\",\"maker\":\"0.0005\",\"taker\":\"0.002\",".formatted(id)
                        + "\"min_volume\":\"1000.0\",\"volume_currency\":\"usd\"}");
        assertThat(get("/public/trading_fees?group=vip-1&market_id=btcusd", null).body()).contains("\"id\":" + id);
        assertThat(get("/admin/trading_fees?market_id=any", OPERATOR).body()).isEqualTo("[]");
        assertThat(get("/public/trading_fees?market_id=nope", null).body()).contains("public.trading_fee.market_doesnt_exist");

        String twin = "{\"maker\":\"0.0005\",\"taker\":\"%s\",\"group\":\"vip-1\",\"market_id\":\"btcusd\",\"min_volume\":\"1000\"}";
        assertThat(withLedger(() -> post("/admin/trading_fees/new", OPERATOR, twin.formatted("0.002"))).body()).contains("\"id\":" + id);
        assertThat(post("/admin/trading_fees/new", OPERATOR, twin.formatted("0.003")).body()).contains("admin.trading_fee.duplicate");

        assertThat(withLedger(() -> post("/admin/trading_fees/delete", OPERATOR, "{\"id\":%s}".formatted(id))).statusCode()).isEqualTo(201);
        assertThat(get("/public/trading_fees?group=vip-1", null).body()).isEqualTo("[]");
        assertThat(post("/admin/trading_fees/delete", OPERATOR, "{\"id\":%s}".formatted(id)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"maker=x&taker=0, admin.trading_fee.non_decimal_maker", "maker=0, admin.trading_fee.non_decimal_taker",
            "maker=0.6&taker=0, admin.trading_fee.invalid_maker", "maker=0&taker=0.0000001, admin.trading_fee.invalid_taker",
            "maker=0&taker=0&group=a%20b, admin.trading_fee.invalid_group",
            "maker=0&taker=0&market_id=nope, admin.trading_fee.market_doesnt_exist",
            "maker=0&taker=0&min_volume=-1, admin.trading_fee.invalid_min_volume",
            "maker=0&taker=0&min_volume=5, admin.trading_fee.currency_doesnt_exist"})
    void aBadEntryGetsItsError(String query, String code) {
        HttpResponse<String> response = post("/admin/trading_fees/new?" + query, OPERATOR, "{}");
        assertThat(response.body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void theReferralShareIsForTheWholeExchange() {
        assertThat(get("/admin/exchange", OPERATOR).body()).isEqualTo("{\"referral_share\":\"0.0\",\"max_open_orders\":0}");
        assertThat(post("/admin/exchange", OPERATOR, "{\"referral_share\":\"0.51\"}").body())
                .contains("admin.exchange.invalid_referral_share");
        assertThat(withLedger(() -> post("/admin/exchange", OPERATOR, "{\"referral_share\":\"0.2\"}")).body())
                .isEqualTo("{\"referral_share\":\"0.2\",\"max_open_orders\":0}");
        assertThat(commands(DefineExchange.class)).hasSize(4);
        assertThat(post("/admin/exchange", OPERATOR, "{\"max_open_orders\":-1}").body()).contains("admin.exchange.invalid_max_open_orders");
        assertThat(withLedger(() -> post("/admin/exchange", OPERATOR, "{\"max_open_orders\":50}")).statusCode()).isEqualTo(201);
        assertThat(get("/admin/exchange", OPERATOR).body()).isEqualTo("{\"referral_share\":\"0.2\",\"max_open_orders\":50}");
    }

    @Test
    void theTableOfWithdrawalLimitsIsKeptByOperatorsAndSeenByEverybody() {
        HttpResponse<String> created = withLedger(() -> post("/admin/withdraw_limits", OPERATOR,
                "{\"limit_24_hour\":\"100\",\"limit_1_month\":\"1000.5\",\"kyc_level\":\"2\"}"));
        assertThat(created.body()).matches(
                "\\{\"id\":\\d+,\"group\":\"any\",\"kyc_level\":\"2\",\"limit_24_hour\":\"100.0\"," + "\"limit_1_month\":\"1000.5\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        String id = created.body().replaceAll("\\{\"id\":(\\d+),.*", "$1");
        HttpResponse<String> changed = withLedger(() -> put("/admin/withdraw_limits", "id=%s&group=VIP-1&limit_1_month=0".formatted(id)));
        assertThat(changed.body())
                .contains("\"group\":\"vip-1\",\"kyc_level\":\"2\",\"limit_24_hour\":\"100.0\",\"limit_1_month\":\"0.0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(get("/public/withdraw_limits?kyc_level=2&group=vip-1", null).body()).contains("\"id\":" + id);
        assertThat(get("/admin/withdraw_limits?kyc_level=any", OPERATOR).body()).isEqualTo("[]");
        assertThat(post("/admin/withdraw_limits", OPERATOR,
                "{\"limit_24_hour\":\"1\",\"limit_1_month\":\"1\",\"kyc_level\":\"2\",\"group\":\"vip-1\"}").body())
                .contains("admin.withdraw_limit.duplicate");
        HttpResponse<String> gone = withLedger(() -> send(HttpRequest.newBuilder().DELETE(), "/admin/withdraw_limits/" + id, OPERATOR));
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(get("/public/withdraw_limits", null).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"limit_24_hour=x&limit_1_month=1, admin.withdraw_limit.invalid_limit_24_hour",
            "limit_24_hour=1, admin.withdraw_limit.invalid_limit_1_month",
            "limit_24_hour=1&limit_1_month=-1, admin.withdraw_limit.invalid_limit_1_month",
            "limit_24_hour=1&limit_1_month=1&kyc_level=x, admin.withdraw_limit.invalid_kyc_level",
            "limit_24_hour=1&limit_1_month=1&group=a%20b, admin.withdraw_limit.invalid_group"})
    void aBadLimitGetsItsError(String query, String code) {
        assertThat(post("/admin/withdraw_limits?" + query, OPERATOR, "{}").body()).isEqualTo("{\"errors\":[\"%s\"]}".formatted(code));
    }

    @Test
    void aCurrencysRulesAreSeenAndItsWithdrawalsGetItsFee() {
        HttpResponse<String> defined = withLedger(() -> post("/admin/currencies/new", OPERATOR,
                "{\"code\":\"gold\",\"min_withdraw_amount\":\"5\",\"withdraw_fee\":\"0.5\",\"min_deposit_amount\":\"2\",\"price\":\"60\"}"));
        assertThat(defined.body()).contains("\"price\":\"60.0\",\"deposit_enabled\":true,\"withdrawal_enabled\":true,\"frozen\":false,"
                + "\"min_deposit_amount\":\"2.0\",\"withdraw_fee\":\"0.5\",\"min_withdraw_amount\":\"5.0\"");
        JournalEntry gold = Fixtures.balance("alice", 202, "gold", "100");
        gold.setTransactionId("gold");
        send(Topics.BALANCE_CHANGES, "alice", gold);
        String ten = "{\"currency\":\"gold\",\"amount\":\"10\",\"rid\":\"x\",\"tid\":\"G1\"}";
        await().untilAsserted(() -> assertThat(post("/account/withdraws", ALICE, ten).statusCode()).isEqualTo(201));
        assertThat(((Withdraw) commands(Withdraw.class).getLast().value().getCommand()).getFee()).isEqualByComparingTo("0.5");
        assertThat(post("/account/withdraws", ALICE, ten.replace("10", "4")).body()).contains("account.funds.below_minimum");
        assertThat(post("/admin/deposits/new", OPERATOR, "{\"uid\":\"alice\",\"currency\":\"gold\",\"amount\":\"1\"}").body())
                .contains("account.funds.below_minimum");
        withLedger(() -> post("/admin/currencies/new", OPERATOR,
                "{\"code\":\"gold\",\"withdrawal_enabled\":false,\"deposit_enabled\":false}"));
        assertThat(post("/account/withdraws", ALICE, ten).body()).contains("account.currency.withdrawal_disabled");
        assertThat(post("/admin/deposits/new", OPERATOR, "{\"uid\":\"alice\",\"currency\":\"gold\",\"amount\":\"9\"}").body())
                .contains("account.currency.deposit_disabled");
        withLedger(() -> post("/admin/currencies/new", OPERATOR, "{\"code\":\"gold\",\"frozen\":true}"));
        assertThat(post("/account/withdraws", ALICE, ten).body()).contains("account.currency.frozen");
        assertThat(post("/admin/currencies/new", OPERATOR, "{\"code\":\"gold\",\"frozen\":\"x\",\"price\":\"-1\"}").body())
                .contains("admin.currency.invalid_frozen", "admin.currency.invalid_price");
    }

    @Test
    void anOperatorCancelsTheOrdersOfAMember() {
        assertThat(post("/admin/members/alice/cancel_orders", OPERATOR, "{}").statusCode()).isEqualTo(201);
        assertThat(commands(CancelOrders.class)).anyMatch(command -> command.key().equals("alice"));
    }
}
