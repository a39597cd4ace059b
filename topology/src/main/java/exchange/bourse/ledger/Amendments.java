package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.AmendOrder;
import exchange.bourse.ledger.LedgerCommand.AmendmentTaken;
import exchange.bourse.ledger.LedgerEvent.AmendedInBook;
import exchange.bourse.ledger.LedgerEvent.AmendmentRejected;
import exchange.bourse.ledger.LedgerEvent.OrderChanged;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Amendments of open orders, as the ledger sees them: what an amendment may cost is reserved before the book hears of it, and what is
 * reserved too much is released when the book has answered the last one that is on its way.
 */
final class Amendments {

    private final LedgerState state;
    private final Reservation reservation;

    Amendments(LedgerState state, Reservation reservation) {
        this.state = state;
        this.reservation = reservation;
    }

    /** Reserves what an amendment may cost more, and passes it on; or refuses it. */
    void amend(OpenOrder order, Market market, AmendOrder command, long timeMs, Consumer<LedgerEvent> events) {
        RejectReason disallowed = new Risk(state.house()).ofAmendment(order.terms().account(), market);
        if (disallowed != null) {
            events.accept(new AmendmentRejected(order, market, disallowed.code()));
            return;
        }
        PendingAmendments pending;
        long neededUnits;
        try {
            pending = pendingWith(order, market, command);
            neededUnits = neededUnits(order, market, pending);
        } catch (ArithmeticException | IllegalArgumentException uncountable) {
            events.accept(new AmendmentRejected(order, market, RejectReason.INVALID_VOLUME_OR_PRICE.code()));
            return;
        }
        long lockedUnits = order.progress().reservedUnits();
        long extraUnits = Math.max(0, neededUnits - lockedUnits);
        if (extraUnits > reservation.availableUnits(order.terms(), market)) {
            events.accept(new AmendmentRejected(order, market, RejectReason.INSUFFICIENT_BALANCE.code()));
            return;
        }
        OpenOrder amending = order.amending(pending, lockedUnits + extraUnits, timeMs);
        reservation.lock(transactionId("amend", amending), order.terms(), market, extraUnits, events);
        state.putOrder(amending);
        events.accept(new OrderChanged(amending, market));
        events.accept(new AmendedInBook(command, amending, market));
    }

    /** The order as the book took the amendment, with what it needs reserved. */
    void taken(OpenOrder order, Market market, AmendmentTaken report, long timeMs, Consumer<LedgerEvent> events) {
        OrderTerms terms = order.terms()
                .amended(report.price() == null ? order.terms().priceUnits() : Decimals.toUnits(report.price(), market.scales().price()),
                        Decimals.toUnits(report.quantity(), market.scales().base()), report.wishes().in(market));
        settle(order.amended(terms, timeMs), market, events);
    }

    /** The order as it was, with what it needs reserved; the reason is told. */
    void refused(OpenOrder order, Market market, String reasonCode, long timeMs, Consumer<LedgerEvent> events) {
        OpenOrder settled = settled(order.notAmended(timeMs), market, events);
        state.putOrder(settled);
        events.accept(new AmendmentRejected(settled, market, reasonCode));
    }

    /** The order after it lost a part that will not be filled. */
    void reduced(OpenOrder order, Market market, long quantityUnits, long totalUnits, long timeMs, Consumer<LedgerEvent> events) {
        OpenOrder reduced = order.reduced(quantityUnits, timeMs);
        if (order.terms().type() == OrderType.MARKET && order.terms().side() == Side.BUY) {
            reservation.release(transactionId("reduce", reduced), order.terms(), market, totalUnits, events);
            reduced = reduced.reserving(order.progress().reservedUnits() - totalUnits);
        }
        settle(reduced, market, events);
    }

    private void settle(OpenOrder order, Market market, Consumer<LedgerEvent> events) {
        OpenOrder settled = settled(order, market, events);
        state.putOrder(settled);
        events.accept(new OrderChanged(settled, market));
    }

    private OpenOrder settled(OpenOrder order, Market market, Consumer<LedgerEvent> events) {
        long excessUnits = order.progress().reservedUnits() - order.neededUnits(market);
        if (excessUnits < 0) {
            throw new IllegalStateException("order %d needs %d more than is reserved for it".formatted(order.terms().id(), -excessUnits));
        }
        if (order.progress().amending().count() > 0 || excessUnits == 0) {
            return order;
        }
        reservation.release(transactionId("reduce", order), order.terms(), market, excessUnits, events);
        return order.reserving(order.progress().reservedUnits() - excessUnits);
    }

    private static PendingAmendments pendingWith(OpenOrder order, Market market, AmendOrder command) {
        long priceUnits = Decimals.unitsOrZero(command.price(), market.scales().price());
        long quantityUnits = Decimals.unitsOrZero(command.quantity(), market.scales().base());
        long stopPriceUnits = Decimals.unitsOrZero(command.stopPrice(), market.scales().price());
        if (isNothing(command.price(), priceUnits) || isNothing(command.quantity(), quantityUnits)
                || isNothing(command.stopPrice(), stopPriceUnits)) {
            throw new IllegalArgumentException("an amendment to nothing, or to less");
        }
        return order.progress().amending().and(priceUnits, quantityUnits);
    }

    /**
     * What the order may need while amendments are on their way: the largest quantity that it may come to, at the highest price. Until the
     * book has the one that lowers the price, fills may still cross it at the old one.
     */
    private static long neededUnits(OpenOrder order, Market market, PendingAmendments pending) {
        OrderTerms terms = order.terms();
        long priceUnits = Math.max(terms.priceUnits(), pending.priceMaxUnits());
        long quantityUnits = Math.max(terms.quantityUnits(), pending.quantityMaxUnits());
        long remainingUnits = Math.subtractExact(quantityUnits, order.filledUnits());
        return switch (terms.side()) {
            case SELL -> remainingUnits;
            case BUY -> switch (terms.type()) {
                case LIMIT -> market.reservationUnits(priceUnits, remainingUnits);
                case MARKET -> order.progress().reservedUnits();
            };
        };
    }

    private static boolean isNothing(@Nullable BigDecimal given, long units) {
        return given != null && units <= 0;
    }

    private static String transactionId(String what, OpenOrder order) {
        return "%s-%d-%d".formatted(what, order.terms().id(), order.progress().revision());
    }
}
