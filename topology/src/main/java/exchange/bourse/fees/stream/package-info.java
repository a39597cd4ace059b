/**
 * What members have traded as a Kafka Streams topology, an application of its own so that it never delays the trade path.
 *
 * <pre>
 *   [executions] -----------&gt; traded-volumes ---&gt; [account-commands]   when a member's fees may change
 *   [trading-fees] --&gt; table ----/
 * </pre>
 */
@NullMarked
package exchange.bourse.fees.stream;

import org.jspecify.annotations.NullMarked;
