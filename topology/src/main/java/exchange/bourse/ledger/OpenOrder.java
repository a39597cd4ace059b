package exchange.bourse.ledger;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import exchange.bourse.money.Rate;

/**
 * An order that may still be filled. Invariant: what is reserved covers what remains.
 *
 * @param terms what never changes
 * @param makerFee maker rate at acceptance
 * @param takerFee taker rate at acceptance
 * @param remainingUnits quantity not filled yet, in base units
 * @param executedTotalUnits sum of the totals of its fills, in quote units
 * @param reservedUnits what is locked for it: quote units for buys, base units for sells
 * @param tradesCount number of fills
 * @param updatedMs when it last changed
 */
public record OpenOrder(OrderTerms terms, Rate makerFee, Rate takerFee, long remainingUnits, long executedTotalUnits, long reservedUnits,
        int tradesCount, long updatedMs) implements Order {

    /** The rate that a fill is charged. */
    public Rate fee(Role role) {
        return switch (role) {
            case MAKER -> makerFee;
            case TAKER -> takerFee;
        };
    }

    /** Whether nothing remains to be filled. */
    boolean isFilled() {
        return remainingUnits == 0;
    }

    /** The order after a fill. */
    OpenOrder fill(long quantityUnits, long totalUnits, long timeMs) {
        long spentUnits = terms.side() == Side.BUY ? totalUnits : quantityUnits;
        return new OpenOrder(terms, makerFee, takerFee, remainingUnits - quantityUnits, Math.addExact(executedTotalUnits, totalUnits),
                reservedUnits - spentUnits, tradesCount + 1, timeMs);
    }

    /** The order once it is filled and what was left of its reservation is released. */
    FinishedOrder done(long timeMs) {
        return new FinishedOrder(released(timeMs), FinishedOrder.Outcome.DONE, null);
    }

    /** The order once it left the book with something unfilled and its reservation is released. */
    FinishedOrder close(CloseReason reason, long timeMs) {
        FinishedOrder.Outcome outcome = reason == CloseReason.REJECTED ? FinishedOrder.Outcome.REJECT : FinishedOrder.Outcome.CANCEL;
        return new FinishedOrder(released(timeMs), outcome, reason.code());
    }

    private OpenOrder released(long timeMs) {
        return new OpenOrder(terms, makerFee, takerFee, remainingUnits, executedTotalUnits, 0, tradesCount, timeMs);
    }
}
