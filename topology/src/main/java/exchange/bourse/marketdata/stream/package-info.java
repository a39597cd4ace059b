/**
 * Market data as a Kafka Streams topology, an application of its own so that it never delays the trade path.
 *
 * <pre>
 *   [trades] --------&gt; kline windows of one minute --&gt; [klines-1m]
 *        \---------\
 *   [market-clock] --&gt; rolling-ticker ---------------&gt; [tickers]
 *
 *   [book-updates] --&gt; book-snapshots-follow --------&gt; [book-snapshots]
 * </pre>
 */
@NullMarked
package exchange.bourse.marketdata.stream;

import org.jspecify.annotations.NullMarked;
