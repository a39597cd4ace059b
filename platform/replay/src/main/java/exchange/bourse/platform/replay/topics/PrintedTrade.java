package exchange.bourse.platform.replay.topics;

import exchange.bourse.events.Side;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade as the exchange published it.
 *
 * @param makerOrderId order that rested
 * @param takerOrderId order that caused it
 * @param takerSide side of that order
 * @param price price, in quote
 * @param quantity quantity, in base
 * @param time when they matched
 */
public record PrintedTrade(long makerOrderId, long takerOrderId, Side takerSide, BigDecimal price, BigDecimal quantity, Instant time) {

    /** Reads it from an event of the topic of trades. */
    public static PrintedTrade of(TopicEvent event) {
        return new PrintedTrade(event.number("maker_order_id"), event.number("taker_order_id"), Side.valueOf(event.text("taker_side")),
                event.decimal("price"), event.decimal("quantity"), event.time("time"));
    }
}
