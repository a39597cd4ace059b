package exchange.bourse.matching.fast;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.matching.Amendment;
import org.jspecify.annotations.Nullable;

/** Changes open orders: in place where they only get smaller, else by leaving and coming again. */
final class Amender {

    private final BookState state;
    private final Matcher matcher;

    Amender(BookState state, Matcher matcher) {
        this.state = state;
        this.matcher = matcher;
    }

    /** Amends an order of the account that asks. Returns why not, or null. */
    @Nullable
    RejectReason amend(OrderNode order, Amendment amendment) {
        long priceUnits = amendment.priceUnits() == 0 ? order.priceUnits : amendment.priceUnits();
        long stopUnits = amendment.stopPriceUnits() == 0 ? order.instructions.stopPriceUnits() : amendment.stopPriceUnits();
        long wholeUnits = amendment.quantityUnits() == 0 ? order.filledUnits + order.remainingUnits : amendment.quantityUnits();
        long remainingUnits = wholeUnits - order.filledUnits;
        boolean priced = priceUnits != order.priceUnits;
        boolean stopped = stopUnits != order.instructions.stopPriceUnits();
        boolean inPlace = remainingUnits <= order.remainingUnits && !stopped && (!priced || order.waiting);
        RejectReason fault = fault(order, amendment, priced, stopped, inPlace);
        if (fault == null && amendment.quantityUnits() != 0 && remainingUnits > 0 && !state.market.allowsQuantity(wholeUnits)) {
            fault = RejectReason.INVALID_VOLUME_OR_PRICE;
        }
        if (fault == null && !inPlace) {
            fault = faultOfNewPlace(order, priceUnits, wholeUnits, priced);
        }
        if (fault != null) {
            return fault;
        }
        if (remainingUnits <= 0 && !order.byAmount) {
            state.withdraw(order, CloseReason.CANCELLED);
        } else if (inPlace) {
            reduce(order, priceUnits, remainingUnits);
            revise(order, stopUnits, amendment.expiresAtMs());
            state.listener.amended(order);
        } else {
            replace(order, amendment, priceUnits, stopUnits, remainingUnits);
        }
        return null;
    }

    private @Nullable RejectReason fault(OrderNode order, Amendment amendment, boolean priced, boolean stopped, boolean inPlace) {
        RejectReason refusal = state.phase.amendmentRefusal(inPlace);
        if (refusal != null) {
            return refusal;
        }
        boolean negative = (amendment.priceUnits() | amendment.quantityUnits() | amendment.stopPriceUnits() | amendment.expiresAtMs()) < 0;
        boolean priceOfMarket = priced && order.unpriced;
        boolean stopOfNone = stopped && !order.waiting;
        boolean expiryOfNone = amendment.expiresAtMs() != 0 && order.instructions.timeInForce() != TimeInForce.GTD;
        boolean quantityOfAmount = amendment.quantityUnits() != 0 && order.isLimited();
        if (negative || priceOfMarket || stopOfNone || expiryOfNone || quantityOfAmount) {
            return RejectReason.INVALID_INSTRUCTIONS;
        }
        if (amendment.expiresAtMs() != 0 && amendment.expiresAtMs() <= state.nowMs) {
            return RejectReason.ALREADY_EXPIRED;
        }
        boolean allowed = (!priced || state.market.allowsPrice(amendment.priceUnits()))
                && (!stopped || state.market.allowsPrice(amendment.stopPriceUnits()));
        return allowed ? null : RejectReason.INVALID_VOLUME_OR_PRICE;
    }

    private @Nullable RejectReason faultOfNewPlace(OrderNode order, long priceUnits, long wholeUnits, boolean priced) {
        Market market = state.market;
        if (!order.unpriced && !market.allowsValue(priceUnits, wholeUnits)) {
            return RejectReason.VALUE_OUT_OF_BOUNDS;
        }
        if (priced && !order.waiting && !market.withinBand(priceUnits, state.lastPriceUnits)) {
            return RejectReason.PRICE_OUT_OF_BAND;
        }
        boolean crosses = order.instructions.postOnly() && state.phase == Phase.CONTINUOUS && matcher.crosses(order.ladder, priceUnits);
        return crosses ? RejectReason.POST_ONLY_WOULD_CROSS : null;
    }

    private void reduce(OrderNode order, long priceUnits, long remainingUnits) {
        PriceLevel level = order.level;
        if (level == null) {
            order.priceUnits = priceUnits;
            order.remainingUnits = remainingUnits;
            return;
        }
        state.touch(level);
        long visibleUnits = Math.min(order.visibleUnits, remainingUnits);
        level.visibleUnits -= order.visibleUnits - visibleUnits;
        level.totalUnits -= order.remainingUnits - remainingUnits;
        order.visibleUnits = visibleUnits;
        order.remainingUnits = remainingUnits;
    }

    private void replace(OrderNode order, Amendment amendment, long priceUnits, long stopUnits, long remainingUnits) {
        boolean waited = order.waiting;
        if (waited) {
            state.triggers.remove(order);
            order.waiting = false;
        } else {
            state.unlink(order);
            order.visibleUnits = 0;
        }
        order.priceUnits = priceUnits;
        order.remainingUnits = remainingUnits;
        revise(order, stopUnits, amendment.expiresAtMs());
        state.listener.amended(order);
        if (!waited) {
            matcher.enter(order);
        } else if (state.phase == Phase.CONTINUOUS && state.lastPriceUnits != 0 && Triggers.reaches(state.lastPriceUnits, order)) {
            state.listener.triggered(order);
            matcher.enter(order);
        } else {
            state.await(order);
        }
    }

    /** Gives an order another stop price and expiry; zero keeps the expiry. */
    private void revise(OrderNode order, long stopUnits, long expiresAtMs) {
        Instructions old = order.instructions;
        long expiryMs = expiresAtMs == 0 ? old.expiresAtMs() : expiresAtMs;
        if (stopUnits == old.stopPriceUnits() && expiryMs == old.expiresAtMs()) {
            return;
        }
        boolean expires = old.expiresAtMs() != 0;
        if (expires) {
            state.expiring.remove(order);
        }
        order.instructions = old.triggeredBy(old.trigger(), stopUnits).lasting(old.timeInForce(), expiryMs);
        if (expires) {
            state.expiring.add(order);
        }
    }
}
