/**
 * The ledger as a Kafka Streams topology. A partition holds the accounts that hash to it and house accounts of its own.
 *
 * <pre>
 *   [account-commands] --&gt; commands-source --&gt; ledger ---&gt; [balance-changes] [order-events] [executions] [members]   by account
 *           ^                                 |    \----&gt; [book-commands]                                        by market
 *           |                                 |     \---&gt; [assets] [trading-fees] [exchange]     from partition 0 alone
 *           \--- shares in fees, for the partitions of those who earned them
 *                      ledger-balances, ledger-orders, ledger-deposits, ledger-assets, ledger-markets,
 *                      ledger-members, ledger-volumes, ledger-fees, ledger-exchange, ledger-position
 * </pre>
 */
@NullMarked
package exchange.bourse.ledger.stream;

import org.jspecify.annotations.NullMarked;
