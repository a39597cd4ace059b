/** Orders and fills of an account. */
@NullMarked
package exchange.bourse.gateway.api.market;

import org.jspecify.annotations.NullMarked;
