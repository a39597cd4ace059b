package exchange.bourse.engine.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how many orders are open in each market that is matched here, as of the market's last heartbeat. */
final class BookMeters {

    private final MeterRegistry registry;
    private final Map<Integer, Book> books = new ConcurrentHashMap<>();

    BookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Book(AtomicLong orders, Gauge gauge) {

        static Book of(String market, MeterRegistry registry) {
            AtomicLong orders = new AtomicLong();
            Gauge gauge = Gauge.builder("bourse.orders.open", orders, AtomicLong::get)
                    .description("Orders that rest in a market's book, or wait for their trigger")
                    .tag("market", market)
                    .register(registry);
            return new Book(orders, gauge);
        }
    }

    /** A partition, which has one market, has so many orders. */
    void count(int partition, String market, long orders) {
        books.computeIfAbsent(partition, _ -> Book.of(market, registry)).orders().set(orders);
    }

    void left(int partition) {
        Book book = books.remove(partition);
        if (book != null) {
            registry.remove(book.gauge());
        }
    }
}
