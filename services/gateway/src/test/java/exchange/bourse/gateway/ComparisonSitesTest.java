package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints for the sites that compare exchanges, and the trades that everybody sees. */
class ComparisonSitesTest extends GatewayTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CMC = "/api/v2/peatio/coinmarketcap";
    private static final String GECKO = "/api/v2/peatio/coingecko";
    private static final String TRADES = "/public/markets/btcusd/trades";

    @BeforeEach
    void threeTrades() {
        send(Topics.TRADES, "btcusd", trade(1, Side.BUY, 1_000));
        send(Topics.TRADES, "btcusd", trade(2, Side.SELL, 2_000));
        send(Topics.TRADES, "btcusd", trade(3, Side.BUY, 3_000));
        await().untilAsserted(() -> assertThat(json(TRADES)).hasSize(3));
    }

    private static Trade trade(long sequence, Side taker, long second) {
        return Fixtures.trade(sequence, taker, Instant.ofEpochSecond(second));
    }

    private JsonNode json(String path) {
        return JSON.readTree(get(path, null).body());
    }

    private String ids(String path, String field) {
        StringBuilder ids = new StringBuilder();
        json(path).forEach(trade -> ids.append(trade.get(field).asLong()));
        return ids.toString();
    }

    @ParameterizedTest
    @CsvSource({"'',321", "?order_by=asc,123", "?timestamp=3000,21", "?timestamp=3000&order_by=asc,12", "?limit=1,3",
            "?order_by=asc&limit=2,12", "?timestamp=1000,''"})
    void tradesAreFilteredByTimeAndOrderedBothWays(String query, String ids) {
        assertThat(ids(TRADES + query, "id")).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"timestamp=x,public.trade.non_integer_timestamp", "timestamp=,public.trade.empty_timestamp",
            "order_by=up,public.trade.invalid_order_by"})
    void aBadFilterOfTradesGetsItsError(String query, String code) {
        assertThat(get(TRADES + "?" + query, null).body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @Test
    void assetsAreNamedByTheirCode() {
        assertThat(json(CMC + "/assets").get("BTC"))
                .hasToString("{\"name\":\"btc\",\"can_withdraw\":true,\"can_deposit\":true,\"min_withdraw\":\"0.0\"}");
    }

    @Test
    void aPairIsTheFirstMarketOfItsCurrenciesThatIsNotHidden() {
        assertThat(json(CMC + "/summary")).hasSize(1);
        assertThat(json(CMC + "/summary").get(0).get("trading_pairs").asString()).isEqualTo("BTC_USD");
        assertThat(json(CMC + "/summary").get(0).get("lowest_ask").asString()).isEqualTo("100.5");
        assertThat(json(CMC + "/summary").get(0).get("highest_bid").asString()).isEqualTo("100.0");
        assertThat(json(CMC + "/summary").get(0).get("price_change_percent_24h").asString()).isEqualTo("0.00");
        assertThat(json(CMC + "/ticker").get("BTC_USD").get("isFrozen").asInt()).isZero();
        assertThat(json(GECKO + "/pairs")).hasToString("[{\"ticker_id\":\"BTC_USD\",\"base\":\"BTC\",\"target\":\"USD\"}]");
        assertThat(json(GECKO + "/tickers").get(0).get("ask").asString()).isEqualTo("100.5");
    }

    @Test
    void theDepthCountsTheLevelsOfBothSidesTogether() {
        assertThat(json(CMC + "/orderbook/BTC_USD").get("asks")).hasToString("[[\"100.5\",\"1.0\"],[\"101.0\",\"2.0\"]]");
        assertThat(json(CMC + "/orderbook/btc_usd?depth=2").get("asks")).hasToString("[[\"100.5\",\"1.0\"]]");
        assertThat(json(GECKO + "/orderbook?ticker_id=BTC_USD&depth=2").get("bids")).hasToString("[[\"100.0\",\"3.0\"]]");
        assertThat(json(GECKO + "/orderbook?ticker_id=BTC_USD&depth=1").get("bids")).isEmpty();
        assertThat(json(GECKO + "/orderbook?ticker_id=BTC_USD").get("ticker_id").asString()).isEqualTo("BTC_USD");
    }

    @ParameterizedTest
    @CsvSource({"'',321", "&type=buy,31", "&start_time=2000,32", "&end_time=2000,21", "&start_time=2000&end_time=2000,2", "&limit=1,3",
            "&limit=0,321"})
    void historicalTradesAreFiltered(String query, String ids) {
        assertThat(ids(GECKO + "/historical_trades?ticker_id=BTC_USD" + query, "trade_id")).isEqualTo(ids);
    }

    @Test
    void tradesHaveNumbersAndMilliseconds() {
        assertThat(json(CMC + "/trades/BTC_USD").get(2)).hasToString(
                "{\"trade_id\":1,\"price\":100,\"base_volume\":2,\"quote_volume\":200,\"timestamp\":1000000,\"type\":\"buy\"}");
        assertThat(json(GECKO + "/historical_trades?ticker_id=BTC_USD&type=sell").get(0)).hasToString(
                "{\"trade_id\":2,\"price\":100,\"base_volume\":2,\"target_volume\":200,\"trade_timestamp\":2000000,\"type\":\"sell\"}");
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/peatio/coinmarketcap/orderbook/BTC_EUR,record.not_found", "/api/v2/coinmarketcap/trades/BTCUSD,record.not_found",
            "/api/v2/coinmarketcap/orderbook/BTC_USD?depth=501,coinmarketcap.market_depth.invalid_depth",
            "/api/v2/coinmarketcap/orderbook/BTC_USD?depth=x,coinmarketcap.market_depth.non_integer_depth",
            "/api/v2/coingecko/orderbook,coingecko.ticker_id.missing",
            "/api/v2/coingecko/orderbook?ticker_id=BTC_USD&depth=-1,coingecko.market_depth.invalid_depth",
            "/api/v2/coingecko/historical_trades?ticker_id=BTC_EUR,record.not_found",
            "/api/v2/coingecko/historical_trades?ticker_id=BTC_USD&type=x,coingecko.historical_trades.invalid_type",
            "/api/v2/coingecko/historical_trades?ticker_id=BTC_USD&limit=1001,coingecko.historical_trades.invalid_limit",
            "/api/v2/coingecko/historical_trades?ticker_id=BTC_USD&start_time=,coingecko.historical_trades.empty_start_time",
            "/api/v2/coingecko/historical_trades?ticker_id=BTC_USD&end_time=x,coingecko.historical_trades.non_integer_end_time"})
    void badRequestsGetTheirErrors(String path, String code) {
        assertThat(get(path, null).body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @ParameterizedTest
    @CsvSource({"/public/markets?search%5Bbase_code%5D=BT,3", "/public/markets?search[base_code]=xx,0",
            "/public/markets?search[base_code]=xx&search[quote_code]=us,3", "/public/markets?search[quote_name]=SD,3",
            "/public/currencies?search%5Bcode%5D=TC,1", "/public/currencies?search[name]=u,1", "/public/currencies?search[name]=x,0"})
    void aSearchFindsWhatHasAnyOfTheTextsInIt(String path, int count) {
        assertThat(json(path.replace("[", "%5B").replace("]", "%5D"))).hasSize(count);
    }

    @Test
    void nobodysLevelIsAskedFor() {
        assertThat(json("/public/member-levels").get("trading").get("minimum_level").asInt()).isZero();
    }
}
