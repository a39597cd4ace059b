/**
 * A tape of trades, replayed as pairs of orders: for each trade one that rests and one that takes it. What the exchange must print is then
 * known exactly.
 *
 * <p>A replay's k-lines have the windows of its execution, not of the recording, because time is the broker's: no client can set it. So the
 * k-lines that the exchange shows are compared with those of the tape's prices and amounts at the times at which the exchange stamped them.
 */
@NullMarked
package exchange.bourse.platform.replay.tape;

import org.jspecify.annotations.NullMarked;
