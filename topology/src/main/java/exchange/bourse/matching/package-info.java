/**
 * The order book of a market: plain Java, one thread, no clock. Commands go in, events come out, and the same commands always give the same
 * events.
 *
 * <pre>
 *   place, cancel, amend, cancelAll, changePhase, tick --&gt; OrderBook --&gt; BookListener: traded, rested, closed, levelChanged, ...
 *                                                              |
 *                              fast.FastOrderBook: what runs   |   naive.NaiveOrderBook: what it is compared with
 * </pre>
 */
@NullMarked
package exchange.bourse.matching;

import org.jspecify.annotations.NullMarked;
