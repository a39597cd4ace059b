package exchange.bourse.ledger;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import exchange.bourse.money.Rate;

/**
 * An order that may still be filled. Invariant: what is reserved covers what remains, before and after every amendment that the book has
 * yet to answer.
 *
 * @param terms what its owner asked for
 * @param makerFee maker rate at acceptance
 * @param takerFee taker rate at acceptance
 * @param progress how far it came
 */
public record OpenOrder(OrderTerms terms, Rate makerFee, Rate takerFee, Progress progress) implements Order {

    /**
     * How far an order came.
     *
     * @param remainingUnits quantity not filled yet, in base units; zero for a market buy sized by its spend limit
     * @param executedTotalUnits sum of the totals of its fills, in quote units
     * @param reservedUnits what is locked for it: quote units for buys, base units for sells
     * @param tradesCount number of fills
     * @param revision how often it changed
     * @param amending amendments that the book has not answered yet
     * @param updatedMs when it last changed
     */
    public record Progress(long remainingUnits, long executedTotalUnits, long reservedUnits, int tradesCount, int revision,
            PendingAmendments amending, long updatedMs) {

        Progress reserving(long units) {
            return new Progress(remainingUnits, executedTotalUnits, units, tradesCount, revision, amending, updatedMs);
        }

        Progress remaining(long units) {
            return new Progress(units, executedTotalUnits, reservedUnits, tradesCount, revision, amending, updatedMs);
        }

        Progress awaiting(PendingAmendments pending) {
            return new Progress(remainingUnits, executedTotalUnits, reservedUnits, tradesCount, revision, pending, updatedMs);
        }

        Progress revised(long timeMs) {
            return new Progress(remainingUnits, executedTotalUnits, reservedUnits, tradesCount, revision + 1, amending, timeMs);
        }
    }

    /** The rate that a fill is charged. */
    public Rate fee(Role role) {
        return switch (role) {
            case MAKER -> makerFee;
            case TAKER -> takerFee;
        };
    }

    /** Quantity filled so far. */
    long filledUnits() {
        return terms.quantityUnits() - progress.remainingUnits();
    }

    /** Whether nothing remains to be filled. Of an order sized by what it may spend only the book knows. */
    boolean isFilled() {
        return progress.remainingUnits() == 0 && !terms.byAmount();
    }

    /** The order after a fill. */
    OpenOrder fill(long quantityUnits, long totalUnits, long timeMs) {
        long spentUnits = terms.side() == Side.BUY ? totalUnits : quantityUnits;
        OrderTerms now = terms.byAmount() ? terms.withQuantity(terms.quantityUnits() + quantityUnits) : terms;
        long remaining = terms.byAmount() ? 0 : progress.remainingUnits() - quantityUnits;
        Progress after = new Progress(remaining, Math.addExact(progress.executedTotalUnits(), totalUnits),
                progress.reservedUnits() - spentUnits, progress.tradesCount() + 1, progress.revision() + 1, progress.amending(), timeMs);
        return new OpenOrder(now, makerFee, takerFee, after);
    }

    /** The order once an amendment is on its way to the book, with so much reserved for all of them. */
    OpenOrder amending(PendingAmendments pending, long reservedUnits, long timeMs) {
        return with(terms, progress.reserving(reservedUnits).awaiting(pending).revised(timeMs));
    }

    /** The order once the book took an amendment; what is reserved is not changed yet. */
    OpenOrder amended(OrderTerms now, long timeMs) {
        return with(now, progress.remaining(now.quantityUnits() - filledUnits()).awaiting(progress.amending().answered()).revised(timeMs));
    }

    /** The order once the book refused an amendment; what is reserved is not changed yet. */
    OpenOrder notAmended(long timeMs) {
        return with(terms, progress.awaiting(progress.amending().answered()).revised(timeMs));
    }

    /** The order once a part of it will not be filled; what is reserved is not changed yet. */
    OpenOrder reduced(long quantityUnits, long timeMs) {
        return with(terms.withQuantity(terms.quantityUnits() - quantityUnits),
                progress.remaining(progress.remainingUnits() - quantityUnits).revised(timeMs));
    }

    /** The order with so much reserved. */
    OpenOrder reserving(long reservedUnits) {
        return with(terms, progress.reserving(reservedUnits));
    }

    /** What has to be reserved for what remains, as far as its price says; for a market buy, what is reserved. */
    long neededUnits(Market market) {
        return switch (terms.side()) {
            case SELL -> progress.remainingUnits();
            case BUY -> switch (terms.type()) {
                case LIMIT -> market.reservationUnits(terms.priceUnits(), progress.remainingUnits());
                case MARKET -> progress.reservedUnits();
            };
        };
    }

    /** The order once it is filled and what was left of its reservation is released. */
    FinishedOrder done() {
        return new FinishedOrder(with(terms, progress.reserving(0)), FinishedOrder.Outcome.DONE, null);
    }

    /** The order once it left the book, with something unfilled or nothing left to spend, and its reservation is released. */
    FinishedOrder close(CloseReason reason, long timeMs) {
        return reason == CloseReason.SPENT
                ? new FinishedOrder(released(timeMs), FinishedOrder.Outcome.DONE, null)
                : new FinishedOrder(released(timeMs), FinishedOrder.Outcome.CANCEL, reason.code());
    }

    /** The order once the book refused it and its reservation is released. */
    FinishedOrder reject(String reasonCode, long timeMs) {
        return new FinishedOrder(released(timeMs), FinishedOrder.Outcome.REJECT, reasonCode);
    }

    private OpenOrder released(long timeMs) {
        return with(terms, progress.reserving(0).revised(timeMs));
    }

    private OpenOrder with(OrderTerms now, Progress after) {
        return new OpenOrder(now, makerFee, takerFee, after);
    }
}
