/** Measures the gateway as clients see it: a whole exchange, HTTP and WebSockets. */
@NullMarked
package exchange.bourse.platform.bench.gateway;

import org.jspecify.annotations.NullMarked;
