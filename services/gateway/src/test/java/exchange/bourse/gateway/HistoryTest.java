package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.Execution;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Role;
import exchange.bourse.events.Side;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What members see of their history, and the files that they make of it. */
class HistoryTest extends GatewayTest {

    private static final String HANNA = Tokens.of("hanna", "trader");
    private static final Instant DAY = Instant.parse("2026-01-02T00:00:00Z");

    private static Instant second(int second) {
        return DAY.plusSeconds(second);
    }

    private static void deposit(String tid, DepositState state, int created, int updated) {
        send(Topics.DEPOSIT_EVENTS, "hanna", new DepositEvent(tid, "hanna", "btc", Fixtures.decimal("7"), Fixtures.decimal("0.1"), false,
                state, null, second(created), second(updated)));
    }

    private static void withdrawal(String tid, String asset, @Nullable String note, WithdrawalState state, Instant created) {
        send(Topics.WITHDRAWAL_EVENTS, "hanna", new WithdrawalEvent(tid, "hanna", asset, Fixtures.decimal("10"), Fixtures.decimal("0.5"),
                "iban", note, "0x" + tid, state, null, created, created));
    }

    private static void fill(long tradeId, Side side, String price, String feeAsset, String fee) {
        send(Topics.EXECUTIONS, "hanna",
                Execution.newBuilder()
                        .setTradeId(tradeId)
                        .setOrderId(1)
                        .setAccount("hanna")
                        .setMarket("btcusd")
                        .setSide(side)
                        .setRole(Role.TAKER)
                        .setPrice(Fixtures.decimal(price))
                        .setQuantity(Fixtures.decimal("2"))
                        .setTotal(Fixtures.decimal(price).multiply(Fixtures.decimal("2")).setScale(18))
                        .setFeeAsset(feeAsset)
                        .setFeeRate(Fixtures.decimal("0.1"))
                        .setFeeAmount(Fixtures.decimal(fee))
                        .setTime(second(1))
                        .build());
    }

    private HttpResponse<String> accepting(String path, String accept) {
        return send(HttpRequest.newBuilder().GET().header("Accept", accept), path, HANNA);
    }

    @BeforeEach
    void history() {
        if (get("/account/transactions", HANNA).body().length() > 2) {
            return;
        }
        deposit("d1", DepositState.SUBMITTED, 1, 1);
        withdrawal("w1", "usd", "=HYPERLINK(\"x\")", WithdrawalState.SUCCEED, second(2));
        deposit("d1", DepositState.ACCEPTED, 1, 3);
        withdrawal("w2", "btc", null, WithdrawalState.PROCESSING, Instant.now().minus(Duration.ofHours(2)));
        withdrawal("w3", "btc", null, WithdrawalState.ACCEPTED, Instant.now().minus(Duration.ofDays(3)));
        withdrawal("w4", "btc", null, WithdrawalState.CANCELED, Instant.now().minus(Duration.ofHours(1)));
        fill(11, Side.BUY, "100", "btc", "0.2");
        fill(12, Side.SELL, "150", "usd", "30");
        send(Topics.ORDER_EVENTS, "hanna", Fixtures.order("hanna", 4_242, OrderState.DONE));
        await().untilAsserted(() -> {
            assertThat(get("/account/transactions", HANNA).body()).contains("\"d1\"", "\"w1\"", "\"w2\"", "\"w3\"", "\"w4\"", "accepted");
            assertThat(get("/market/trades", HANNA).body()).contains("\"id\":11", "\"id\":12");
            assertThat(get("/market/orders", HANNA).body()).contains("4242");
        });
    }

    @Test
    void depositsAndWithdrawalsAreOneList() {
        assertThat(get("/account/transactions?time_to=1767312003&order_by=asc", HANNA).body()).isEqualTo(
                """
                [{"tid":"w1","address":"iban","currency":"usd","amount":"10.0","fee":"0.5","txid":"0xw1","state":"succeed",\
                "note":"=HYPERLINK(\\"x\\")","created_at":"2026-01-02T00:00:02Z","updated_at":"2026-01-02T00:00:02Z","type":"Withdraw"},\
                {"tid":"d1","address":null,"currency":"btc","amount":"7.0","fee":"0.1","txid":"d1","state":"accepted","note":null,\
                "created_at":"2026-01-02T00:00:01Z","updated_at":"2026-01-02T00:00:03Z","type":"Deposit"}]""");
        assertThat(get("/account/transactions", Tokens.of("nobody", "trader")).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            transactions?time_from=1767312003&time_to=1767312003     | d1
                                            transactions?currency=usd                                | w1
                                            transactions?txid=0xw2                                   | w2
                                            transactions?txid=d1                                     | d1
                                            transactions?deposit_state=rejected&withdraw_state=succeed,failed | w1
                                            transactions?order_by=asc&limit=1&page=2                 | d1
                                            deposits?time_from=1767312003                            | d1
                                            deposits?txid=d1&state=accepted                          | d1
                                            withdraws?txid=0xw1                                      | w1
                                            withdraws?time_to=1767312002                             | w1
                                            withdraws?state[]=canceled&state[]=rejected              | w4
                                            """)
    void filtersLeaveOneOut(String query, String tid) {
        assertThat(get("/account/" + query, HANNA).body()).containsOnlyOnce("\"tid\":").contains("\"tid\":\"" + tid + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            transactions?time_from=1767312004&time_to=1767312009     | []
                                            transactions?currency=doge                               | {"errors":["account.transactions.currency_doesnt_exist"]}
                                            transactions?order_by=up                                 | {"errors":["account.transactions.order_by_invalid"]}
                                            transactions?deposit_state=x                             | {"errors":["account.transactions.invalid_deposit_state"]}
                                            transactions?withdraw_state=accepted,x                   | {"errors":["account.transactions.invalid_withdraw_state"]}
                                            transactions?time_from=&time_to=x                        | {"errors":["account.transactions.empty_time_from","account.transactions.non_integer_time_to"]}
                                            transactions?limit=1001                                  | {"errors":["account.transactions.invalid_limit"]}
                                            deposits?time_from=x&time_to=                            | {"errors":["account.deposit.non_integer_time_from","account.deposit.empty_time_to"]}
                                            deposits?time_to=1767312002                              | []
                                            withdraws?time_to=x                                      | {"errors":["account.withdraw.non_integer_time_to"]}
                                            withdraws?currency=doge                                  | {"errors":["account.currency.doesnt_exist"]}
                                            stats/pnl?pnl_currency=doge                              | {"errors":["pnl.currency.doesnt_exist"]}
                                            stats/pnl?pnl_currency=btc                               | []
                                            """)
    void whatIsNotThereOrWrongIsSaid(String query, String body) {
        assertThat(get("/account/" + query, HANNA).body()).isEqualTo(body);
    }

    @Test
    void withdrawalsAreSummedUpByCurrency() {
        assertThat(get("/account/withdraws/sums", HANNA).body())
                .isEqualTo("{\"last_24_hours\":{\"btc\":\"10.5\"},\"last_1_month\":{\"btc\":\"21.0\"}}");
    }

    @Test
    void tradesAreSummedUpByCurrency() {
        HttpResponse<String> pnl = get("/account/stats/pnl?pnl_currency=usd", HANNA);

        assertThat(pnl.body()).isEqualTo(
                """
                [{"currency":"btc","pnl_currency":"usd","total_credit":"1.8","total_debit":"2.0","total_credit_value":"180.0",\
                "total_debit_value":"300.0","average_buy_price":"100.0","average_sell_price":"150.0","average_balance_price":null,\
                "total_balance_value":"0.0","total_credit_fees":"0.2"},\
                {"currency":"usd","pnl_currency":"usd","total_credit":"270.0","total_debit":"200.0","total_credit_value":"270.0",\
                "total_debit_value":"200.0","average_buy_price":"1.0","average_sell_price":"1.0","average_balance_price":"1.0",\
                "total_balance_value":"70.0","total_credit_fees":"30.0"}]""");
        assertThat(pnl.headers().firstValue("Total")).contains("2");
    }

    @Test
    void anExportHasALineOfNamesAndNoFormulas() {
        HttpResponse<String> export = get("/account/withdraws.csv?state=succeed", HANNA);

        assertThat(export.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(export.body())
                .isEqualTo("tid,uid,currency,amount,fee,rid,blockchain_txid,note,state,reason,created_at,updated_at,done_at\r\n"
                        + "w1,hanna,usd,10.5,0.5,iban,0xw1,\"'=HYPERLINK(\"\"x\"\")\",succeed,,2026-01-02T00:00:02Z,2026-01-02T00:00:02Z,"
                        + "2026-01-02T00:00:02Z\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            /account/deposits     | tid,uid,currency,amount,fee,state,reason,created_at,completed_at
                                            /account/transactions | tid,address,currency,amount,fee,txid,state,note,created_at,updated_at,type
                                            /market/trades        | id,price,amount,total,fee_currency,fee,fee_amount,market,created_at,taker_type,side,order_id
                                            /market/orders        | id,uuid,side,ord_type,price,avg_price,state,market,created_at,updated_at,origin_volume,remaining_volume,executed_volume,maker_fee,taker_fee,trades_count,client_order_id,time_in_force,expires_at,stop_price,post_only,display_volume,self_trade_prevention,quote_amount,reason,revision,amendments_pending
                                            """)
    void everyListIsAFileAskedForInThreeWays(String path, String header) {
        String export = get(path + ".csv", HANNA).body();

        assertThat(export).startsWith(header + "\r\n").hasLineCount(get(path, HANNA).body().split("\"state\"|\"taker_type\"", -1).length);
        assertThat(get(path + "?format=csv", HANNA).body()).isEqualTo(export);
        assertThat(accepting(path, "text/csv").body()).isEqualTo(export);
        assertThat(accepting(path, "application/json;q=0.5, text/csv").body()).isEqualTo(export);
        assertThat(accepting(path, "text/csv;q=0.5, */*").body()).startsWith("[");
        assertThat(get(path.replace("/account", "/api/v2/account").replace("/market", "/api/v2/market") + ".csv", HANNA).body())
                .isEqualTo(export);
    }

    @Test
    void anExportIsFilteredAndPaged() {
        assertThat(get("/account/transactions.csv?order_by=asc&limit=1&page=2", HANNA).body()).hasLineCount(2).contains("\r\nd1,");
        assertThat(get("/account/transactions.csv?limit=100001", HANNA).body())
                .isEqualTo("{\"errors\":[\"account.transactions.invalid_limit\"]}");
        assertThat(get("/account/deposits.csv", Tokens.of("nobody", "trader")).body()).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/deposits.csv", "/account/transactions", "/account/stats/pnl", "/market/orders.csv"})
    void historyNeedsAToken(String path) {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoListIsNoFile() {
        assertThat(accepting("/account/stats/pnl", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void anExportThatFailsOnItsWayBreaksOffRatherThanEnd() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> get("/public/broken-export?rows=5000", null))
                .withRootCauseInstanceOf(java.io.IOException.class);
        assertThat(get("/public/broken-export?rows=0", null).body()).isEqualTo("{\"errors\":[\"server.internal_error\"]}");
    }
}
