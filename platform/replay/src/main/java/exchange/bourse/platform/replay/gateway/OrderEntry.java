package exchange.bourse.platform.replay.gateway;

import static exchange.bourse.platform.replay.gateway.Answer.CREATED;
import static exchange.bourse.platform.replay.gateway.Answer.NOT_FOUND;
import static exchange.bourse.platform.replay.gateway.Answer.OK;
import static exchange.bourse.platform.replay.gateway.Answer.UNPROCESSABLE;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.RoundTrips;
import exchange.bourse.platform.replay.report.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends orders and cancels to one market, one after the other, and measures how long each takes.
 *
 * @param client the connection, which belongs to this replay alone
 * @param market the market
 * @param roundTrips where the times are counted
 */
public record OrderEntry(GatewayClient client, String market, RoundTrips roundTrips) {

    private static final Duration VISIBLE_TIME = Duration.ofSeconds(30);
    private static final Set<String> FINAL_STATES = Set.of("done", "cancel", "reject");

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
     * Asks for an order to be cancelled. The gateway's view of orders trails the pipeline, so an order that was accepted a moment ago may
     * not be known to it yet: then this waits and asks again, and nothing else is sent meanwhile, so the order of the commands is kept.
     *
     * @return whether the request was accepted; if not, the order was closed already
     * @throws ReplayStoppedException if the order is open and cannot be cancelled
     */
    public boolean cancel(long orderId) {
        AtomicBoolean accepted = new AtomicBoolean();
        Waiting.require(VISIBLE_TIME, "order " + orderId + " could be cancelled", () -> {
            Answer answer = timed("market/orders/" + orderId + "/cancel", Map.of());
            if (answer.status() != NOT_FOUND && answer.status() != UNPROCESSABLE) {
                answer.body(CREATED);
                accepted.set(true);
                return true;
            }
            return state(orderId).filter(FINAL_STATES::contains).isPresent();
        });
        return accepted.get();
    }

    /** The state of an order as the gateway shows it, for example {@code wait}; empty while it shows none. */
    public Optional<String> state(long orderId) {
        Answer answer = client.get("market/orders/" + orderId);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(answer.body(OK).path("state").asText());
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
