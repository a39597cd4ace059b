package exchange.bourse.marketdata;

import java.math.BigDecimal;

/**
 * A trade as the tape prints it.
 *
 * @param sequence place among the market's trades, from 1, without gaps
 * @param price price, in quote
 * @param quantity quantity, in base
 * @param total price times quantity as it was settled, in quote
 * @param timeMs when it happened, in milliseconds since 1970
 */
public record Print(long sequence, BigDecimal price, BigDecimal quantity, BigDecimal total, long timeMs) {

    /** The same trade at another time. */
    Print at(long newTimeMs) {
        return new Print(sequence, price, quantity, total, newTimeMs);
    }
}
