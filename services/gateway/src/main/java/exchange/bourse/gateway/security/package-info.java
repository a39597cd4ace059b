/** Who is asking: tokens are checked here, and what each role may reach. */
@NullMarked
package exchange.bourse.gateway.security;

import org.jspecify.annotations.NullMarked;
