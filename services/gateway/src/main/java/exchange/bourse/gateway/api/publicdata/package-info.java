/** What everybody may see: markets, currencies, books, trades, k-lines and tickers. */
@NullMarked
package exchange.bourse.gateway.api.publicdata;

import org.jspecify.annotations.NullMarked;
