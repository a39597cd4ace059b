package exchange.bourse.gateway.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import exchange.bourse.catalogue.Topic;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.views.ViewListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Orders that this gateway accepted and that the views do not show yet, so that a client finds its order right after it was accepted. An
 * order leaves as soon as a view has it. Number and time are bounded: while the ledger stands still for long, the oldest may be forgotten
 * here, but never in the log; and one that no view ever shows does not count for ever among those that are on their way.
 */
@Component
public class AcceptedOrders implements ViewListener {

    /** Upper bounds of the histogram. */
    private static final Duration[] BOUNDS = {Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofMinutes(1)};

    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Long, OrderEvent> byId;
    private final Cache<String, Long> idsByUuid;
    private final Cache<ClientKey, Long> idsByClientKey;
    private final Timer shown;
    private final Clock clock;

    AcceptedOrders(BourseSettings settings, MeterRegistry registry, Clock clock) {
        this.clock = clock;
        shown = Timer.builder("bourse.gateway.shown")
                .description("From the making of an order that this gateway accepted until its views showed what came of it")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        Caffeine<Object, Object> bounded = Caffeine.newBuilder().maximumSize(settings.gateway().acceptedOrdersMax()).expireAfterWrite(KEPT);
        byId = bounded.build();
        idsByUuid = bounded.build();
        idsByClientKey = bounded.build();
    }

    /** How many orders the views do not show yet; about, while others come and go. */
    public long count() {
        return byId.estimatedSize();
    }

    /** Remembers an order; to be called before its command is sent, so that the view can't be faster. */
    public void add(OrderEvent order) {
        byId.put(order.getOrderId(), order);
        idsByUuid.put(order.getOrderUuid(), order.getOrderId());
        ClientKey.of(order).ifPresent(key -> idsByClientKey.put(key, order.getOrderId()));
    }

    /**
     * Forgets an order that a view has. Another one that was accepted here under its client's name is forgotten too: a client repeated at this
     * gateway what another had accepted a moment before, and the ledger places it once. Were it a new order, the views would soon show it.
     */
    @Override
    public void taken(Topic<?> topic, SpecificRecord value, int partition, long offset) {
        if (value instanceof OrderEvent order) {
            OrderEvent made = byId.getIfPresent(order.getOrderId());
            if (made != null) {
                shown.record(Duration.between(made.getCreatedAt(), clock.instant()));
            }
            forget(order);
            ClientKey.of(order).map(idsByClientKey::getIfPresent).map(byId::getIfPresent).ifPresent(this::forget);
        }
    }

    /** Forgets an order, because it was not accepted after all. */
    public void forget(OrderEvent order) {
        byId.invalidate(order.getOrderId());
        idsByUuid.invalidate(order.getOrderUuid());
        ClientKey.of(order).ifPresent(key -> idsByClientKey.asMap().remove(key, order.getOrderId()));
    }

    /** An account's order. */
    public Optional<OrderEvent> find(String account, OrderName name) {
        Long id = switch (name) {
            case OrderName.Id number -> number.id();
            case OrderName.Uuid uuid -> idsByUuid.getIfPresent(uuid.uuid());
            case OrderName.Client client -> idsByClientKey.getIfPresent(new ClientKey(account, client.clientOrderId()));
        };
        return Optional.ofNullable(id).map(byId::getIfPresent).filter(order -> order.getAccount().equals(account));
    }

    /** An account's own name for an order. */
    private record ClientKey(String account, String clientOrderId) {

        static Optional<ClientKey> of(OrderEvent order) {
            return Optional.ofNullable(order.getClientOrderId()).map(name -> new ClientKey(order.getAccount(), name));
        }
    }

    /** All orders of an account. Usually there are few orders of anybody here, so all are looked at. */
    public Collection<OrderEvent> of(String account) {
        return byId.asMap().values().stream().filter(order -> order.getAccount().equals(account)).toList();
    }
}
