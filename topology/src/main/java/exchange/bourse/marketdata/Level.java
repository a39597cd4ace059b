package exchange.bourse.marketdata;

import java.math.BigDecimal;

/**
 * A price level of one side of a book.
 *
 * @param price its price, in quote
 * @param quantity what all its orders show, in base, from zero; in a change, zero says that the level is gone
 */
public record Level(BigDecimal price, BigDecimal quantity) {

    /** Checks the quantity. */
    public Level {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a level can't have a quantity below zero: " + quantity);
        }
    }

    /** Whether this change takes the level away. */
    boolean gone() {
        return quantity.signum() == 0;
    }
}
