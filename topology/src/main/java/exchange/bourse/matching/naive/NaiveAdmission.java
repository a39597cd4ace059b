package exchange.bourse.matching.naive;

import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.IncomingOrder;
import org.jspecify.annotations.Nullable;

/** Says whether an order may come in as things are. */
final class NaiveAdmission {

    private NaiveAdmission() {
    }

    static @Nullable RejectReason fault(NaiveTrading trading, IncomingOrder order, boolean open) {
        if (open) {
            return RejectReason.ORDER_ID_TAKEN;
        }
        RejectReason refusal = switch (trading.phase) {
            case CONTINUOUS, AUCTION -> order.fault(trading.market, trading.lastPriceUnits, trading.nowMs);
            case HALTED -> RejectReason.MARKET_HALTED;
            case LOCKED -> RejectReason.MARKET_NOT_ENABLED;
            case DISABLED -> RejectReason.MARKET_NOT_ENABLED;
        };
        Instructions with = order.instructions();
        if (refusal != null || with.trigger() != Trigger.NONE) {
            return refusal;
        }
        boolean hasty = with.timeInForce() == TimeInForce.FOK || (order.type() == OrderType.LIMIT && with.timeInForce() == TimeInForce.IOC);
        if (trading.phase == Phase.AUCTION && (hasty || with.postOnly())) {
            return RejectReason.NOT_IN_AUCTION;
        }
        return with.postOnly() && wouldTrade(trading, order.side(), order.priceUnits()) ? RejectReason.POST_ONLY_WOULD_CROSS : null;
    }

    static boolean wouldTrade(NaiveTrading trading, Side side, long price) {
        return trading.side(side.opposite())
                .stream()
                .anyMatch(other -> side == Side.BUY ? other.priceUnits() <= price : other.priceUnits() >= price);
    }
}
