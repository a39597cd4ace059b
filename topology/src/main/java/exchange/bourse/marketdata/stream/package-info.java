/**
 * Market data as a Kafka Streams topology, an application of its own so that it never delays the trade path.
 *
 * <pre>
 *   [trades] --------\               /-&gt; [klines]       each once, when its window has closed
 *                     &gt;--&gt; charts --&gt; -&gt; [klines-live]  while they grow
 *   [market-clock] --/       |       \-&gt; [tickers]      the last 24 hours
 *                            |
 *     market-progress, klines-open, ticker-seconds, tickers-told
 *
 *   [book-updates] --&gt; book-snapshots-follow --------&gt; [book-snapshots]
 * </pre>
 */
@NullMarked
package exchange.bourse.marketdata.stream;

import org.jspecify.annotations.NullMarked;
