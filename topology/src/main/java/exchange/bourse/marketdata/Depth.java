package exchange.bourse.marketdata;

import java.util.List;

/**
 * The levels of a book as they are right after one of its updates.
 *
 * @param sequence that update's place among the book's; 0 before the first
 * @param asks what is offered, lowest price first
 * @param bids what is bid, highest price first
 */
public record Depth(long sequence, List<Level> asks, List<Level> bids) {

    /** A book before its first update. */
    public static final Depth EMPTY = new Depth(0, List.of(), List.of());

    /** Takes copies. */
    public Depth {
        asks = List.copyOf(asks);
        bids = List.copyOf(bids);
    }
}
