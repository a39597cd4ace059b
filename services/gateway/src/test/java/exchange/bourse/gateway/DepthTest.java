package exchange.bourse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Side;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthTest extends GatewayTest {

    private static final String BOOK = "/public/markets/lockedusd";

    private static void update(long sequence, Side side, String price, String quantity) {
        send(Topics.BOOK_UPDATES, "lockedusd",
                new BookUpdate("lockedusd", sequence, side, Fixtures.decimal(price), Fixtures.decimal(quantity), Instant.EPOCH));
    }

    private String body(String path) {
        return get(BOOK + path, null).body();
    }

    @Test
    void aBookIsShownByLevelAndInTheFormOfOrdersWithItsSequence() {
        assertThat(body("/depth")).endsWith("\"sequence\":0,\"asks\":[],\"bids\":[]}");
        assertThat(body("/order-book")).isEqualTo("{\"sequence\":0,\"asks\":[],\"bids\":[]}");

        update(1, Side.SELL, "21", "0.5");
        update(2, Side.BUY, "19", "2");
        update(3, Side.SELL, "20.5", "3");
        update(4, Side.BUY, "19.5", "4");
        update(5, Side.SELL, "22", "5");
        update(6, Side.SELL, "21", "0");
        await().untilAsserted(() -> assertThat(body("/depth")).contains("\"sequence\":6,"));

        assertThat(body("/depth")).matches("\\{\"timestamp\":\\d{10},.*")
                .endsWith(
                        "\"sequence\":6,\"asks\":[[\"20.5\",\"3.0\"],[\"22.0\",\"5.0\"]],\"bids\":[[\"19.5\",\"4.0\"],[\"19.0\",\"2.0\"]]}");
        assertThat(body("/depth?limit=1")).endsWith("\"sequence\":6,\"asks\":[[\"20.5\",\"3.0\"]],\"bids\":[[\"19.5\",\"4.0\"]]}");
        String ask = entry("sell", "20.5", "3.0");
        String bid = entry("buy", "19.5", "4.0");
        assertThat(body("/order-book?asks_limit=1&bids_limit=1"))
                .isEqualTo("{\"sequence\":6,\"asks\":[" + ask + "],\"bids\":[" + bid + "]}");
        assertThat(body("/order-book?asks_limit=1"))
                .isEqualTo("{\"sequence\":6,\"asks\":[" + ask + "],\"bids\":[" + bid + "," + entry("buy", "19.0", "2.0") + "]}");
    }

    private static String entry(String side, String price, String volume) {
        return """
               {"side":"%s","ord_type":"limit","price":"%s","state":"wait","market":"lockedusd","origin_volume":"%s","remaining_volume":"%s",\
               "executed_volume":"0.0"}"""
                .formatted(side, price, volume, volume);
    }

    @ParameterizedTest
    @CsvSource({"/depth?limit=x,public.market_depth.non_integer_limit", "/depth?limit=1001,public.market_depth.invalid_limit",
            "/order-book?asks_limit=x,public.order_book.non_integer_ask_limit",
            "/order-book?asks_limit=201,public.order_book.invalid_ask_limit",
            "/order-book?bids_limit=1.5,public.order_book.non_integer_bid_limit",
            "/order-book?bids_limit=0,public.order_book.invalid_bid_limit"})
    void badLimitsGetTheirErrors(String path, String code) {
        HttpResponse<String> response = get(BOOK + path, null);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"errors\":[\"" + code + "\"]}");
    }

    @ParameterizedTest
    @CsvSource({"nope", "goneusd"})
    void aMarketThatIsNotPublicHasNoBook(String market) {
        assertThat(get("/public/markets/" + market + "/order-book", null).body())
                .isEqualTo("{\"errors\":[\"public.market.doesnt_exist\"]}");
    }
}
