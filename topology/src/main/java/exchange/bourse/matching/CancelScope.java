package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a mass cancel takes out.
 *
 * @param account whose; null for everybody's, which is the operator's to ask
 * @param side of which side; null for both
 */
public record CancelScope(@Nullable String account, @Nullable Side side) {

    /** Whether an order is meant. */
    public boolean includes(OrderView order) {
        return (account == null || account.equals(order.account())) && (side == null || side == order.side());
    }

    /** Whether the operator asks. */
    public boolean isOperators() {
        return account == null;
    }

    /** What the owners are told. */
    public CloseReason reason() {
        return isOperators() ? CloseReason.CANCELLED_BY_OPERATOR : CloseReason.CANCELLED;
    }
}
