package exchange.bourse.platform.replay.gateway;

import static exchange.bourse.platform.replay.gateway.Answer.CREATED;
import static exchange.bourse.platform.replay.gateway.Answer.OK;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.RoundTrips;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * Sends orders and cancels to one market, one after the other, and measures how long each takes.
 *
 * @param client the connection, which belongs to this replay alone
 * @param market the market
 * @param roundTrips where the times are counted
 */
public record OrderEntry(GatewayClient client, String market, RoundTrips roundTrips) {

    /**
     * Sends a limit order.
     *
     * @return the order's id
     * @throws ReplayStoppedException if it was not accepted
     */
    public long limit(Side side, BigDecimal price, BigDecimal quantity) {
        return submit(Map.of("market", market, "side", name(side), "ord_type", "limit", "price", price.toPlainString(), "volume",
                quantity.toPlainString()));
    }

    /** Sends a market order, like {@link #limit}. */
    public long market(Side side, BigDecimal quantity) {
        return submit(Map.of("market", market, "side", name(side), "ord_type", "market", "volume", quantity.toPlainString()));
    }

    /**
     * Asks for an order to be cancelled. An order that is closed already stays as it is.
     *
     * @throws ReplayStoppedException if the request was not accepted
     */
    public void cancel(long orderId) {
        timed("market/orders/" + orderId + "/cancel", Map.of()).body(CREATED);
    }

    /** The state of an order as the gateway shows it, for example {@code wait}. */
    public String state(long orderId) {
        return client.get("market/orders/" + orderId).body(OK).path("state").asText();
    }

    private long submit(Map<String, String> order) {
        JsonNode accepted = timed("market/orders", order).body(CREATED);
        return accepted.path("id").asLong();
    }

    private Answer timed(String path, Map<String, String> body) {
        long beginNs = System.nanoTime();
        Answer answer = client.post(path, body);
        roundTrips.record(System.nanoTime() - beginNs);
        return answer;
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
