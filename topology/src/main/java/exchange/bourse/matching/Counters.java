package exchange.bourse.matching;

/**
 * How far a book's sequences have come. All are zero at first and never fall.
 *
 * @param trades sequence of the last trade
 * @param updates sequence of the last level change
 * @param arrival arrival of the last order that came to rest or to wait
 */
public record Counters(long trades, long updates, long arrival) {

    /** A book in which nothing happened yet. */
    public static final Counters START = new Counters(0, 0, 0);
}
