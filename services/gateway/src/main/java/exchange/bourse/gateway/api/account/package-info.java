/** What an account has. */
@NullMarked
package exchange.bourse.gateway.api.account;

import org.jspecify.annotations.NullMarked;
