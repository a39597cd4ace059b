package exchange.bourse.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An order that will never change again.
 *
 * @param last the order as it ended, with nothing reserved
 * @param outcome how it ended
 * @param reasonCode stable code of why it ended unfilled; null when it is done
 */
public record FinishedOrder(OpenOrder last, Outcome outcome, @Nullable String reasonCode) implements Order {

    /** How an order ends. */
    public enum Outcome {
        /** Wholly filled. */
        DONE,
        /** Left the book with something unfilled. */
        CANCEL,
        /** Never came into a book. */
        REJECT
    }
}
