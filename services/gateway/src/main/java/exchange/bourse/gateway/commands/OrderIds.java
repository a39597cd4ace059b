package exchange.bourse.gateway.commands;

import exchange.bourse.gateway.settings.BourseSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes order ids: 41 bits of milliseconds since 2024, 4 bits of the gateway's node, 8 bits of a sequence. They fit the 53 bits that every
 * JSON reader keeps, and each is above the one before. When more than 256 are wanted in a millisecond, or the clock goes back, they run
 * ahead of the clock.
 */
@Component
public class OrderIds {

    private static final long EPOCH_MS = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int NODE_BITS = 4;
    private static final int SEQUENCE_BITS = 8;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    private final Clock clock;
    private final int node;
    /** Milliseconds and sequence of the newest id, without the node. */
    private final AtomicLong newest = new AtomicLong();

    @Autowired
    OrderIds(Clock clock, BourseSettings settings) {
        this(clock, settings.gateway().nodeId());
    }

    OrderIds(Clock clock, int node) {
        this.clock = clock;
        this.node = node;
    }

    /** When an order was accepted, in milliseconds since 1970 by the clock of the gateway that did. */
    public static long acceptedMs(long id) {
        return EPOCH_MS + (id >>> (NODE_BITS + SEQUENCE_BITS));
    }

    /** The next id. */
    public long next() {
        long now = (clock.millis() - EPOCH_MS) << SEQUENCE_BITS;
        long ticks = newest.updateAndGet(before -> Math.max(before + 1, now));
        return (ticks >>> SEQUENCE_BITS) << (NODE_BITS + SEQUENCE_BITS) | (long) node << SEQUENCE_BITS | (ticks & SEQUENCE_MASK);
    }
}
