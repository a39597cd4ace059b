/** The product as its users run it: one stack, started by the command that everybody starts it with. */
@NullMarked
package exchange.bourse.platform.e2e;

import org.jspecify.annotations.NullMarked;
