package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.topics.PrintedTrade;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade as a k-line sees it.
 *
 * @param time when it happened
 * @param price price, in quote
 * @param amount quantity, in base
 */
record StampedTrade(Instant time, BigDecimal price, BigDecimal amount) {

    /** A trade as it was published. */
    static StampedTrade of(PrintedTrade printed) {
        return new StampedTrade(printed.time(), printed.price(), printed.quantity());
    }
}
