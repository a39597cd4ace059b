/** What is traded, by whom and by which rules: assets, markets, members, fees, and the words that orders are described in. */
@NullMarked
package exchange.bourse.market;

import org.jspecify.annotations.NullMarked;
