/**
 * Matching as a Kafka Streams topology. One partition, one task, one thread at a time: a market's book is a function of its partition of
 * the command topic.
 *
 * <pre>
 *   [book-commands] --&gt; commands-source --&gt; matching ---&gt; [trades] [book-updates] [market-clock] [markets]   by market
 *                                              |  \-----&gt; [account-commands]                                by account: fills, closes
 *                                    book-orders, book-counters, book-markets, book-position
 * </pre>
 *
 * The books live in the heap and are written through to the stores; {@code init} rebuilds them from there, so that after an aborted
 * transaction the heap is never ahead of what was committed.
 */
@NullMarked
package exchange.bourse.matching.stream;

import org.jspecify.annotations.NullMarked;
