package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.DefineExchange;
import exchange.bourse.events.DefineFee;
import exchange.bourse.events.DefineMember;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.events.RemoveFee;
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
        assertThat(get("/admin/exchange", OPERATOR).body()).isEqualTo("{\"referral_share\":\"0.0\"}");
        assertThat(post("/admin/exchange", OPERATOR, "{\"referral_share\":\"0.51\"}").body())
                .contains("admin.exchange.invalid_referral_share");
        assertThat(withLedger(() -> post("/admin/exchange", OPERATOR, "{\"referral_share\":\"0.2\"}")).body())
                .isEqualTo("{\"referral_share\":\"0.2\"}");
        assertThat(commands(DefineExchange.class)).hasSize(4);
        assertThat(get("/admin/exchange", OPERATOR).body()).isEqualTo("{\"referral_share\":\"0.2\"}");
    }
}
