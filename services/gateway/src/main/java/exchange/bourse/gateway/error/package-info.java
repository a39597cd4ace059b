/** Errors as clients see them: one closed table of stable codes, and the places where they become answers. */
@NullMarked
package exchange.bourse.gateway.error;

import org.jspecify.annotations.NullMarked;
