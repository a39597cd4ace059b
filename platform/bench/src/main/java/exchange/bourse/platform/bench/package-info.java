/**
 * How fast the parts of the exchange are: {@code core} measures the order book alone, {@code pipeline} a whole exchange of its own, from the
 * command topic to the committed execution.
 */
@NullMarked
package exchange.bourse.platform.bench;

import org.jspecify.annotations.NullMarked;
