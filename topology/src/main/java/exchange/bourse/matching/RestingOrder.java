package exchange.bourse.matching;

import exchange.bourse.market.Side;

/**
 * An order in a book.
 *
 * @param id id of the order
 * @param account owner of the order
 * @param side buy or sell
 * @param priceUnits its price
 * @param remainingUnits quantity not filled yet, above zero while it rests
 * @param arrival place among all orders that ever rested in this book, which is its priority within a price
 */
public record RestingOrder(long id, String account, Side side, long priceUnits, long remainingUnits, long arrival) {

    /** The order after a fill; with nothing remaining when it is complete. */
    RestingOrder filled(long quantityUnits) {
        return new RestingOrder(id, account, side, priceUnits, remainingUnits - quantityUnits, arrival);
    }
}
