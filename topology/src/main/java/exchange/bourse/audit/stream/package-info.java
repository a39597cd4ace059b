/**
 * The auditor as a Kafka Streams topology, an application of its own so that it never delays the trade path. Each task audits one partition of
 * the ledger: what it was asked, and what it said.
 *
 * <pre>
 *   [account-commands] ---\
 *   [balance-changes] -----\
 *   [order-events] ---------&gt; auditor --&gt; [audit]
 *   [deposit-events] ------/
 *   [withdrawal-events] --/
 * </pre>
 */
@NullMarked
package exchange.bourse.audit.stream;

import org.jspecify.annotations.NullMarked;
