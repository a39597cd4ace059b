package exchange.bourse.marketdata;

import java.math.BigDecimal;

/**
 * A trade as the tape prints it.
 *
 * @param sequence place among the market's trades
 * @param price price, in quote
 * @param quantity quantity, in base
 * @param total price times quantity as it was settled, in quote
 * @param timeMs when it happened
 */
public record Print(long sequence, BigDecimal price, BigDecimal quantity, BigDecimal total, long timeMs) {}
