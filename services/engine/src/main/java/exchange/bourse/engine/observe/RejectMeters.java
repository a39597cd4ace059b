package exchange.bourse.engine.observe;

import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.market.RejectReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the orders that are refused, by reason. All reasons are there from the start, at zero, so that the first refusal is seen to come. */
final class RejectMeters {

    private final MeterRegistry registry;
    private final Map<String, Counter> byCode = new ConcurrentHashMap<>();

    RejectMeters(MeterRegistry registry) {
        this.registry = registry;
        for (RejectReason reason : RejectReason.values()) {
            byCode.put(reason.code(), counter(reason.code()));
        }
    }

    private Counter counter(String code) {
        return Counter.builder("bourse.orders.rejected")
                .description("Orders that ledger or book refused, by the stable code of the reason")
                .tag("reason", code)
                .register(registry);
    }

    void said(OrderEvent order) {
        if (order.getState() == OrderState.REJECT && order.getReason() != null) {
            byCode.computeIfAbsent(order.getReason(), this::counter).increment();
        }
    }
}
