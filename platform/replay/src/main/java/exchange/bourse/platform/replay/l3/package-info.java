/**
 * A recorded day of a real exchange, order by order, replayed and compared with what that exchange did.
 *
 * <p>The recording and plain price-time priority differ in a few known places, which are listed beside it. A replay holds if it differs
 * from the recording in no other place. Of a prefix of the commands only what that prefix can have produced is compared: a fill belongs to
 * the order that took, so the expected fills are those whose taker is in the prefix; of the few whose taker the recording does not name,
 * those printed up to the last command, while those printed in the three seconds after it may or may not be there.
 */
@NullMarked
package exchange.bourse.platform.replay.l3;

import org.jspecify.annotations.NullMarked;
