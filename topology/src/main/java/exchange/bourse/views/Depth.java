package exchange.bourse.views;

import exchange.bourse.events.BookUpdate;
import java.util.List;

/**
 * The levels of a book.
 *
 * @param asks what is offered, lowest price first
 * @param bids what is bid, highest price first
 */
public record Depth(List<BookUpdate> asks, List<BookUpdate> bids) {

    /** Whether somebody bids what somebody else asks, which a book never shows. */
    boolean crossed() {
        return !asks.isEmpty() && !bids.isEmpty() && bids.getFirst().getPrice().compareTo(asks.getFirst().getPrice()) >= 0;
    }
}
