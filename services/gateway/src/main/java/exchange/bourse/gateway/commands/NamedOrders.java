package exchange.bourse.gateway.commands;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.gateway.views.OrderName;
import exchange.bourse.gateway.views.OrderQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the order that a client names. Another gateway may have accepted it a moment ago, which the views here only show when the ledger has
 * answered; so a name that is not known is looked for again, for as long as its order may be that young. An id tells when its order was
 * accepted; a UUID and a client's own name don't, and get the whole time.
 */
@Component
public class NamedOrders {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final OrderQueries orders;
    private final Clock clock;
    private final long waitMs;

    NamedOrders(OrderQueries orders, Clock clock, BourseSettings settings) {
        this.orders = orders;
        this.clock = clock;
        this.waitMs = settings.gateway().orderWait().toMillis();
    }

    /**
     * An account's order.
     *
     * @throws ApiException if there is none, or it is somebody else's
     */
    public OrderEvent get(String account, OrderName name) {
        Optional<OrderEvent> order = orders.find(account, name);
        long deadlineNs = System.nanoTime() + Duration.ofMillis(waitMs(name, clock.millis(), waitMs)).toNanos();
        while (order.isEmpty() && System.nanoTime() < deadlineNs && Pause.of(LOOK_EVERY)) {
            order = orders.find(account, name);
        }
        return order.orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
    }

    /** How long an order that is not known may still come: none for one that would have come long ago. */
    static long waitMs(OrderName name, long nowMs, long maxMs) {
        return switch (name) {
            case OrderName.Id id -> Math.clamp(OrderIds.acceptedMs(id.id()) + maxMs - nowMs, 0, maxMs);
            case OrderName.Uuid _,OrderName.Client _ -> maxMs;
        };
    }
}
