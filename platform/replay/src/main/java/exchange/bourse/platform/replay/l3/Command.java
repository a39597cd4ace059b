package exchange.bourse.platform.replay.l3;

import exchange.bourse.events.Side;
import java.math.BigDecimal;

/**
 * A line of the recording.
 *
 * @param timeMs when it was recorded, in milliseconds of the epoch
 * @param operation what happened
 * @param orderId the order's id at the recorded exchange
 * @param side side of the order
 * @param atMarket whether a new order takes what the book offers, at any price
 * @param priceCents price in hundredths of the quote asset; without meaning for market orders
 * @param quantitySat quantity in hundred-millionths of the base asset; for a cancel what the recorded exchange said remained
 */
record Command(long timeMs, Operation operation, long orderId, Side side, boolean atMarket, long priceCents, long quantitySat) {

    static final int PRICE_DIGITS = 2;
    static final int QUANTITY_DIGITS = 8;

    /** What a line says. */
    enum Operation {
        /** The order rested before the recording began. */
        SEED,
        /** The order arrived. */
        NEW,
        /** The order was cancelled. */
        CANCEL,
        /** Not a command but a statement: the order is wholly filled now. */
        FILLED
    }

    /** Whether this brings an order into the market. */
    boolean submits() {
        return operation == Operation.SEED || operation == Operation.NEW;
    }

    /** The price, in quote. */
    BigDecimal price() {
        return BigDecimal.valueOf(priceCents, PRICE_DIGITS).stripTrailingZeros();
    }

    /** The quantity, in base. */
    BigDecimal quantity() {
        return BigDecimal.valueOf(quantitySat, QUANTITY_DIGITS).stripTrailingZeros();
    }
}
