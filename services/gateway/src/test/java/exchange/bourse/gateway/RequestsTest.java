package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.Kline;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");
    private static final String OPERATOR = Tokens.of("service", "operator");

    @Test
    void aBodyAboveTheLimitIsRefusedWhetherOrNotItsLengthIsTold() {
        byte[] body = new byte[1 << 20];
        HttpRequest.Builder told = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        HttpRequest.Builder chunked = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(send(told, "/market/orders", ALICE).statusCode()).isEqualTo(413);
        assertThat(send(chunked, "/market/orders", ALICE).body()).isEqualTo("{\"errors\":[\"server.body_too_large\"]}");
    }

    @Test
    void brokenRequestsGetTheirErrors() {
        assertThat(post("/market/orders", ALICE, "{\"market\":").statusCode()).isEqualTo(400);
        HttpRequest.Builder xml = HttpRequest.newBuilder()
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
        assertThat(send(xml, "/market/orders", ALICE).body()).isEqualTo("{\"errors\":[\"server.unsupported_media_type\"]}");
        HttpResponse<String> accept = send(HttpRequest.newBuilder().header("Accept", "text/xml").GET(), "/public/markets", null);
        assertThat(accept.statusCode()).isEqualTo(406);
        assertThat(accept.body()).isEqualTo("{\"errors\":[\"server.not_acceptable\"]}");
        HttpResponse<String> method = send(HttpRequest.newBuilder().DELETE(), "/market/orders", ALICE);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.body()).isEqualTo("{\"errors\":[\"server.method_not_allowed\"]}");
    }

    @ParameterizedTest
    @CsvSource({"/public/markets/nope/depth,public.market.doesnt_exist", "/public/markets/goneusd/depth,public.market.doesnt_exist",
            "/public/markets/btcusd/depth?limit=0,public.market_depth.invalid_limit",
            "/public/markets/btcusd/trades?limit=x,public.trade.non_integer_limit",
            "/public/markets/btcusd/k-line?period=7,public.k_line.invalid_period", "/public/markets?limit=0,pagination.invalid_limit",
            "/public/markets/btcusd/k-line?time_from=,public.k_line.empty_time_from", "/public/currencies/eur,public.currency.doesnt_exist",
            "/public/markets?base_unit=eur,public.markets.base_unit_doesnt_exist",
            "/public/currencies?type=x,public.currency.invalid_type"})
    void badQueriesGetTheirErrors(String path, String code) {
        HttpResponse<String> response = get(path, null);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @Test
    void whatIsPublicIsShown() {
        HttpResponse<String> markets = get("/public/markets?base_unit=btc", null);
        assertThat(markets.body()).contains("btcusd", "lockedusd", "emptyusd").doesNotContain("goneusd");
        assertThat(markets.headers().firstValue("Total")).contains("3");
        assertThat(get("/public/markets/btcusd/depth", null).body())
                .endsWith("\"asks\":[[\"100.5\",\"1.0\"],[\"101.0\",\"2.0\"]],\"bids\":[[\"100.0\",\"3.0\"]]}");
        assertThat(get("/public/markets/btcusd/tickers", null).body()).contains("\"price_change_percent\":\"+0.00%\"");
        assertThat(get("/public/markets/btcusd/k-line", null).body()).isEqualTo("[]");
        assertThat(get("/public/timestamp", null).body()).matches("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"");
        assertThat(get("/public/health/alive", null).statusCode()).isEqualTo(200);
    }

    @Test
    void klinesAreAskedForByTimeOrByNumber() {
        send(Topics.KLINES, "emptyusd", Fixtures.kline("emptyusd", 6_000, "10"));
        send(Topics.KLINES, "emptyusd", Fixtures.kline("emptyusd", 6_120, "12"));
        await().untilAsserted(() -> assertThat(klines("time_from=6000&time_to=6120"))
                .isEqualTo("[[6000,10,10,10,10,2],[6060,10,10,10,10,0],[6120,12,12,12,12,2]]"));

        assertThat(klines("time_from=5000&time_to=6001")).isEqualTo("[[6000,10,10,10,10,2]]");
        assertThat(klines("time_to=6190&limit=2")).isEqualTo("[[6120,12,12,12,12,2],[6180,12,12,12,12,0]]");
        assertThat(klines("time_from=6001&limit=2")).isEqualTo("[[6060,10,10,10,10,0],[6120,12,12,12,12,2]]");
        assertThat(klines("time_to=5999")).isEqualTo("[]");
        assertThat(klines("limit=3")).matches("(\\[\\[|,\\[)\\d+,12,12,12,12,0\\](,\\[\\d+,12,12,12,12,0\\]){2}\\]");
        assertThat(klines("time_from=99999999999999&time_to=0")).isEqualTo("[]");
        assertThat(klines("time_from=-99999999999999&time_to=999999999999999999")).startsWith("[[6000,");
    }

    @Test
    void klinesOfEveryPeriodAreShownWhileTheyGrowAndAfterwards() {
        Kline day = Fixtures.kline("lockedusd", 86_400, "10");
        day.setPeriod("1d");
        send(Topics.KLINES_LIVE, "lockedusd/1d", day);
        String query = "/public/markets/lockedusd/k-line?period=1440&time_from=0&time_to=172800";
        await().untilAsserted(() -> assertThat(get(query, null).body()).isEqualTo("[[86400,10,10,10,10,2],[172800,10,10,10,10,0]]"));

        Kline closed = Kline.newBuilder(day).setLastSequence(2).setClose(Fixtures.decimal("11")).build();
        send(Topics.KLINES, "lockedusd", closed);
        await().untilAsserted(() -> assertThat(get(query, null).body()).isEqualTo("[[86400,10,10,10,11,2],[172800,11,11,11,11,0]]"));
        assertThat(get("/public/markets/lockedusd/k-line?period=43200", null).body()).isEqualTo("[]");
    }

    private String klines(String query) {
        return get("/public/markets/emptyusd/k-line?" + query, null).body();
    }

    @Test
    void theApiIsDocumented() {
        assertThat(get("/swagger/openapi", null).body()).contains("/api/v2/peatio/market/orders",
                "market.order.insufficient_market_liquidity", "bearer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  currencies | {"code":"BTC"}                                                   | admin.currency.invalid_code
                                                                  currencies | {"code":"eth","precision":19}                                    | admin.currency.invalid_precision
                                                                  currencies | {"code":"btc","precision":9}                                     | admin.currency.permanent_field
                                                                  markets    | {"base_unit":"btc","quote_unit":"eur"}                           | admin.market.currency_doesnt_exist
                                                                  markets    | {"base_unit":"btc","quote_unit":"btc"}                           | admin.market.duplicate_currency
                                                                  markets    | {"id":"x","base_unit":"btc","quote_unit":"usd","price_precision":8,"amount_precision":3} | admin.market.invalid_amount_precision
                                                                  markets    | {"id":"x","base_unit":"btc","quote_unit":"usd","maker_fee":"0.6"}  | admin.market.invalid_fee
                                                                  markets    | {"id":"x","base_unit":"btc","quote_unit":"usd","min_price":"2","max_price":"1"} | admin.market.invalid_max_price
                                                                  markets    | {"id":"x","base_unit":"btc","quote_unit":"usd","partition":8}     | admin.market.invalid_partition
                                                                  markets    | {"id":"btcusd","price_precision":3}                               | admin.market.permanent_field
                                                                  markets    | {"id":"btcusd","partition":5}                                     | admin.market.permanent_field
                                                                  deposits   | {"uid":"alice","currency":"usd","amount":"0"}                     | admin.deposit.invalid_amount
                                                                  deposits   | {"uid":"alice","currency":"usd","amount":"0.000000001"}           | admin.deposit.invalid_amount
                                                                  deposits   | {"uid":"a b","currency":"usd","amount":"1"}                       | admin.deposit.invalid_uid
                                                                  """)
    void badDefinitionsGetTheirErrors(String kind, String body, String code) {
        HttpResponse<String> response = post("/admin/" + kind + "/new", OPERATOR, body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @Test
    void aDepositIsACommandOfItsAccount() {
        HttpResponse<String> response = post("/admin/deposits/new", OPERATOR,
                "{\"uid\":\"dave\",\"currency\":\"usd\",\"amount\":\"10.50\",\"tid\":\"T1\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo("{\"tid\":\"T1\",\"uid\":\"dave\",\"currency\":\"usd\",\"amount\":\"10.5\",\"state\":\"submitted\"}");
        assertThat(accountCommands()).filteredOn(command -> command.key().equals("dave"))
                .singleElement()
                .extracting(command -> command.value().getCommand())
                .isEqualTo(new Deposit("T1", "usd", Fixtures.decimal("10.5"), null, false, false));
    }
}
