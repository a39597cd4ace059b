package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheTest extends GatewayTest {

    private static final String ALICE = Tokens.of("alice", "trader");

    private static String cacheControl(HttpResponse<String> response) {
        return response.headers().firstValue("Cache-Control").orElse("");
    }

    @ParameterizedTest
    @CsvSource({"/public/markets/tickers,1", "/public/markets/btcusd/tickers,1", "/public/markets/btcusd/depth,1",
            "/public/markets/btcusd/order-book,1", "/public/markets/btcusd/trades,1", "/public/markets/btcusd/k-line,1",
            "/public/markets/btcusd/k-line?time_to=600,3600", "/public/markets/btcusd/k-line?time_to=4102444800,1", "/public/markets,10",
            "/public/currencies,10", "/public/currencies/btc,10", "/public/trading_fees,10", "/public/withdraw_limits,10",
            "/public/member-levels,10", "/public/version,10", "/api/v2/public/markets,10", "/api/v2/coinmarketcap/assets,10",
            "/api/v2/peatio/coinmarketcap/summary,1", "/api/v2/coingecko/pairs,10", "/api/v2/peatio/coingecko/tickers,1"})
    void whatThePublicReadsMayBeKeptForItsTime(String path, long seconds) {
        HttpResponse<String> response = get(path, null);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(cacheControl(response)).isEqualTo("max-age=" + seconds + ", public");
        assertThat(response.headers().firstValue("Pragma")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/account/balances", "/market/orders", "/market/trades", "/public/timestamp", "/public/health/alive",
            "/public/health/ready", "/public/markets/nope/depth", "/public/markets/btcusd/k-line?time_to=x", "/api/v2/coingecko/orderbook",
            "/account/nothing"})
    void whatIsPrivateOrAMomentsOrAMistakeIsNeverKept(String path) {
        assertThat(cacheControl(get(path, ALICE))).contains("no-store");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String tag = get("/public/markets", null).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(HttpRequest.newBuilder().header("If-None-Match", tag).GET(), "/public/markets", null);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(cacheControl(again)).contains("max-age=10");
        HttpResponse<String> other = send(HttpRequest.newBuilder().header("If-None-Match", tag).GET(), "/public/currencies", null);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(get("/account/balances", ALICE).headers().firstValue("ETag")).isEmpty();
    }
}
