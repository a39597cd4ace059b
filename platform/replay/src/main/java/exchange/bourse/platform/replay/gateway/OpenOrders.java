package exchange.bourse.platform.replay.gateway;

import static exchange.bourse.platform.replay.gateway.Answer.CREATED;
import static exchange.bourse.platform.replay.gateway.Answer.OK;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * What rests in the book of a market: the account's own orders, and all.
 *
 * @param client the connection
 * @param market the market
 */
public record OpenOrders(GatewayClient client, String market) {

    private static final int ROUNDS_MAX = 20;
    private static final Duration ROUND_TIME = Duration.ofSeconds(10);
    private static final Duration VIEW_TIME = Duration.ofSeconds(3);

    /**
     * Cancels all own orders and waits until none is open.
     *
     * @throws ReplayStoppedException if some remain open
     */
    public void cancelOwn() {
        for (int round = 0; round < ROUNDS_MAX && ownAreOpen(); round++) {
            client.post("market/orders/cancel", Map.of("market", market)).body(CREATED);
            Waiting.within(ROUND_TIME, () -> !ownAreOpen());
        }
        if (ownAreOpen()) {
            throw new ReplayStoppedException("own orders in " + market + " remain open though they were cancelled");
        }
    }

    /** Does some work that may leave own orders open, and cancels them afterwards, also when the work stops half-way. */
    public <T> T leavingNone(Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (ReplayStoppedException stopped) {
            try {
                cancelOwn();
            } catch (ReplayStoppedException second) {
                stopped.addSuppressed(second);
            }
            throw stopped;
        }
        cancelOwn();
        return result;
    }

    /** Whether the book is empty; it is given a moment, because the view of the book trails that of the orders. */
    public boolean bookIsEmpty() {
        return Waiting.within(VIEW_TIME, () -> {
            JsonNode depth = depth();
            return depth.path("asks").isEmpty() && depth.path("bids").isEmpty();
        });
    }

    /** Whether the book shows bids at a price. */
    public boolean showsBidsAt(BigDecimal price) {
        return StreamSupport.stream(depth().path("bids").spliterator(), false)
                .anyMatch(level -> new BigDecimal(level.path(0).asText()).compareTo(price) == 0);
    }

    private JsonNode depth() {
        return client.get("public/markets/" + market + "/depth?limit=1000").body(OK);
    }

    private boolean ownAreOpen() {
        return ownAreIn("wait") || ownAreIn("pending");
    }

    private boolean ownAreIn(String state) {
        return !client.get("market/orders?market=%s&state=%s&limit=1".formatted(market, state)).body(OK).isEmpty();
    }
}
