/**
 * What clients look at: k-lines and tickers, computed from trades, and books by price level, followed through their updates. Plain Java; time
 * comes with the trades and with the market's clock.
 */
@NullMarked
package exchange.bourse.marketdata;

import org.jspecify.annotations.NullMarked;
