package exchange.bourse.matching.fast;

/**
 * What the fast book is made of: an order, which an {@link Index} finds by its id, or a level, found by its key. A level and its orders are
 * a ring, in which the level stands between the last and the first; so nothing is asked when an order comes or goes, which matters, since
 * a processor cannot guess where in its queue an order is.
 */
abstract class Entry {

    /** What it is found by; it does not change while an index has it. */
    long number;
    Entry ahead = this;
    Entry behind = this;
}
