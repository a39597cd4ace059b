/** Many clients of the WebSocket streams at once, each of which looks whether it is told everything, in order and once. */
@NullMarked
package exchange.bourse.platform.replay.audience;

import org.jspecify.annotations.NullMarked;
