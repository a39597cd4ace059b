/** What is traded and by which rules: assets, markets, and the words that orders are described in. */
@NullMarked
package exchange.bourse.market;

import org.jspecify.annotations.NullMarked;
