/**
 * The fast book.
 *
 * <pre>
 *   FastOrderBook --&gt; Matcher, Amender, Elections, Auction --&gt; BookState
 *                                                                |-- bids, asks: Ladder of PriceLevel, a ring with its OrderNodes
 *                                                                |-- openById:   Index of OrderNode by id
 *                                                                |-- triggers, expiring: OrderNode by price, by time
 *                                                                '-- changes:    levels that this command touched
 * </pre>
 */
@NullMarked
package exchange.bourse.matching.fast;

import org.jspecify.annotations.NullMarked;
