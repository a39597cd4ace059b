/**
 * How much the gateway takes in: so many commands of an account in a second, and so many orders that the ledger has not answered. What is more
 * is refused before anything happens, with the time after which to try again, so that a crowd makes nobody but itself wait.
 */
@NullMarked
package exchange.bourse.gateway.limits;

import org.jspecify.annotations.NullMarked;
