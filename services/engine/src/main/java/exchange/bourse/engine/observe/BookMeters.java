package exchange.bourse.engine.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how many orders are open in the markets of each partition that is matched here, as of the last heartbeat. */
final class BookMeters {

    private final MeterRegistry registry;
    private final Map<Integer, Books> books = new ConcurrentHashMap<>();

    BookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Books(AtomicLong orders, Gauge gauge) {

        static Books of(int partition, MeterRegistry registry) {
            AtomicLong orders = new AtomicLong();
            Gauge gauge = Gauge.builder("bourse.orders.open", orders, AtomicLong::get)
                    .description("Orders that rest in the books of a partition, or wait for their trigger")
                    .tag("partition", Integer.toString(partition))
                    .register(registry);
            return new Books(orders, gauge);
        }
    }

    /** The books of a partition have so many orders. */
    void count(int partition, long orders) {
        books.computeIfAbsent(partition, _ -> Books.of(partition, registry)).orders().set(orders);
    }

    void left(int partition) {
        Books left = books.remove(partition);
        if (left != null) {
            registry.remove(left.gauge());
        }
    }
}
