package exchange.bourse.ledger;

/**
 * An order that the ledger accepted.
 *
 * <pre>
 *   accepted --&gt; {@link OpenOrder} --fill--&gt; OpenOrder --finish--&gt; {@link FinishedOrder}
 * </pre>
 */
public sealed interface Order permits OpenOrder, FinishedOrder {
}
