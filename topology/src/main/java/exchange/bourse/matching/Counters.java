package exchange.bourse.matching;

/**
 * How far a book's sequences have come. All are zero at first and never fall.
 *
 * @param trades sequence of the last trade
 * @param updates sequence of the last level change
 * @param arrival arrival of the last order that came to rest
 */
public record Counters(long trades, long updates, long arrival) {

    /** A book in which nothing happened yet. */
    public static final Counters START = new Counters(0, 0, 0);

    Counters nextTrade() {
        return new Counters(trades + 1, updates, arrival);
    }

    Counters nextUpdate() {
        return new Counters(trades, updates + 1, arrival);
    }

    Counters nextArrival() {
        return new Counters(trades, updates, arrival + 1);
    }
}
