/** What clients look at: k-lines and tickers, computed from trades. Plain Java; time comes with the trades and with the market's clock. */
@NullMarked
package exchange.bourse.marketdata;

import org.jspecify.annotations.NullMarked;
