/**
 * The order book of a market: plain Java, one thread, no clock. Commands go in, events come out, and the same commands always give the same
 * events.
 *
 * <pre>
 *   place, cancel --&gt; OrderBook --&gt; Traded, Rested, Closed, LevelChanged
 *                        |
 *              bids, asks: price -&gt; PriceLevel (orders by time)
 * </pre>
 */
@NullMarked
package exchange.bourse.matching;

import org.jspecify.annotations.NullMarked;
