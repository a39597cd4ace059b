/** What members have traded, as far as their fees depend on it. Plain Java, no clock. */
@NullMarked
package exchange.bourse.fees;

import org.jspecify.annotations.NullMarked;
