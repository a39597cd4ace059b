/**
 * What clients look at: k-lines and tickers, computed from trades, and books by price level, followed through their updates. Plain Java; time
 * comes with the trades and with the market's clock.
 *
 * <pre>
 *   trades --\            /--&gt; Candles ------&gt; windows: open, closed -&gt; WindowSeries: without gaps
 *             &gt;--&gt; Tape --&lt;
 *   ticks ---/            \--&gt; RollingDay ---&gt; the last 24 hours
 * </pre>
 */
@NullMarked
package exchange.bourse.marketdata;

import org.jspecify.annotations.NullMarked;
