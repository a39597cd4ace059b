/**
 * Many members who trade, pay and cheat by chance, each of whom keeps books of their own. In the end these must be what the exchange says.
 */
@NullMarked
package exchange.bourse.platform.replay.swarm;

import org.jspecify.annotations.NullMarked;
