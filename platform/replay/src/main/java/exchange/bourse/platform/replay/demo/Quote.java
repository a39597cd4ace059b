package exchange.bourse.platform.replay.demo;

import exchange.bourse.events.Side;
import java.math.BigDecimal;

/**
 * A limit order that somebody wants to place.
 *
 * @param side whether it buys or sells
 * @param price in quote
 * @param volume in base
 */
record Quote(Side side, BigDecimal price, BigDecimal volume) {}
