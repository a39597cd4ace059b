/** What CoinGecko asks of the exchanges that it compares, in the form that Peatio gives it. */
@NullMarked
package exchange.bourse.gateway.api.coingecko;

import org.jspecify.annotations.NullMarked;
