package exchange.bourse.gateway.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Shows how many connections there are, how many streams they read, and why the exchange has closed others. */
@Component
final class StreamMeters {

    private final MeterRegistry registry;
    private final Map<StreamClose, Counter> closed = new EnumMap<>(StreamClose.class);

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        for (StreamClose reason : StreamClose.values()) {
            closed.put(reason,
                    Counter.builder("bourse.streams.closed")
                            .description("WebSocket connections that the exchange closed, by reason")
                            .tag("reason", reason.text())
                            .register(registry));
        }
    }

    /** Shows the connections that there are. */
    void watch(Supplier<Collection<StreamSession>> sessions) {
        Gauge.builder("bourse.streams.sessions", () -> sessions.get().size()).description("Open WebSocket connections").register(registry);
        Gauge.builder("bourse.streams.subscriptions",
                () -> sessions.get().stream().mapToInt(session -> session.subscriptions().size()).sum())
                .description("Streams that open WebSocket connections read")
                .register(registry);
    }

    /** The exchange closes a connection. */
    void closed(StreamClose reason) {
        Objects.requireNonNull(closed.get(reason)).increment();
    }
}
