/**
 * The ledger: who owns what, proven by double entry. Plain Java, no clock: commands go in, events come out, and balances are kept through
 * the port {@link exchange.bourse.ledger.LedgerState}.
 *
 * <pre>
 *   place  --&gt;  main -&gt; locked (reserve)         --&gt; OrderChanged, PlacedInBook
 *   fill   --&gt;  locked -&gt; clearing -&gt; main, fee  --&gt; Settled, OrderChanged
 *   close  --&gt;  locked -&gt; main (release)         --&gt; OrderChanged
 * </pre>
 *
 * Every journal transaction balances per asset, so everything that a ledger holds sums to zero per asset after every command. A trade
 * between two ledgers (partitions) goes through the clearing account of both.
 */
@NullMarked
package exchange.bourse.ledger;

import org.jspecify.annotations.NullMarked;
