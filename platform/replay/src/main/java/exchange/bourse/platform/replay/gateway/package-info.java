/** The replay as a client of the gateway: a connection, the account that plays, the market it plays on. */
@NullMarked
package exchange.bourse.platform.replay.gateway;

import org.jspecify.annotations.NullMarked;
