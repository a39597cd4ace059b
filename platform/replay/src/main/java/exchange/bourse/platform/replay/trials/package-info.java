/** What happens to orders, books and clients when parts of the exchange die: each of them is made to, under load. */
@NullMarked
package exchange.bourse.platform.replay.trials;

import org.jspecify.annotations.NullMarked;
