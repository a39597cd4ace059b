package exchange.bourse.matching.fast;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.IncomingOrder;
import org.jspecify.annotations.Nullable;

/** Says whether an order may come in as things are. */
final class Admission {

    private final BookState state;
    private final Matcher matcher;

    Admission(BookState state, Matcher matcher) {
        this.state = state;
        this.matcher = matcher;
    }

    /** Why an order may not enter or wait now, or null. */
    @Nullable
    RejectReason fault(IncomingOrder order) {
        if (state.openById.get(order.id()) != null) {
            return RejectReason.ORDER_ID_TAKEN;
        }
        if (state.phase.refusal() != null) {
            return state.phase.refusal();
        }
        RejectReason fault = order.fault(state.market, state.lastPriceUnits, state.nowMs);
        Instructions with = order.instructions();
        if (fault != null || with.trigger() != Trigger.NONE) {
            return fault;
        }
        if (state.phase == Phase.AUCTION) {
            boolean atOnce = with.timeInForce() == TimeInForce.FOK
                    || (with.timeInForce() == TimeInForce.IOC && order.type() == OrderType.LIMIT);
            return atOnce || with.postOnly() ? RejectReason.NOT_IN_AUCTION : null;
        }
        return with.postOnly() && matcher.crosses(state.ladder(order.side()), order.priceUnits())
                ? RejectReason.POST_ONLY_WOULD_CROSS
                : null;
    }
}
