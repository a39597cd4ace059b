/** What CoinMarketCap asks of the exchanges that it compares, in the form that Peatio gives it. */
@NullMarked
package exchange.bourse.gateway.api.coinmarketcap;

import org.jspecify.annotations.NullMarked;
