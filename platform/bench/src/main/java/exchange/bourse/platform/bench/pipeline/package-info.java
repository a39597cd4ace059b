/**
 * How fast the trade path is, from a command in the log to its committed outcome, on real parts: an exchange that is started for the
 * measurement and thrown away.
 *
 * <pre>
 *   Traffic --&gt; LoadGenerator --&gt; [account-commands] ... ledger, matching ... [executions] [balance-changes] --&gt; Watcher --&gt; Latencies
 *   RawLimit: what the same broker takes from a plain transactional producer, in the same run
 * </pre>
 */
@NullMarked
package exchange.bourse.platform.bench.pipeline;

import org.jspecify.annotations.NullMarked;
