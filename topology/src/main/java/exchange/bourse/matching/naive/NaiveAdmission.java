package exchange.bourse.matching.naive;

import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.Trigger;
import exchange.bourse.matching.Amendment;
import exchange.bourse.matching.IncomingOrder;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Why an order, or what it would become, may not come in as things are; null if it may. */
record NaiveAdmission(NaiveMatching book) {

    @Nullable
    RejectReason faultOf(IncomingOrder order) {
        if (book.open.stream().anyMatch(other -> other.id == order.id())) {
            return RejectReason.ORDER_ID_TAKEN;
        }
        if (book.phase.refusal() != null) {
            return book.phase.refusal();
        }
        RejectReason fault = order.fault(book.market, book.lastPrice, book.nowMs);
        if (fault != null || order.instructions().trigger() != Trigger.NONE) {
            return fault;
        }
        TimeInForce lasts = order.instructions().timeInForce();
        boolean atOnce = lasts == TimeInForce.FOK || (lasts == TimeInForce.IOC && order.type() == OrderType.LIMIT);
        if (book.phase == Phase.AUCTION && (atOnce || order.instructions().postOnly())) {
            return RejectReason.NOT_IN_AUCTION;
        }
        return takesAgainstItsWill(new NaiveOrder(order)) ? RejectReason.POST_ONLY_WOULD_CROSS : null;
    }

    @Nullable
    RejectReason faultOf(Amendment asked, NaiveOrder before, NaiveOrder after) {
        boolean keepsPlace = after.keepsPlaceOf(before);
        boolean newPrice = after.price != before.price;
        boolean newStop = after.with.stopPriceUnits() != before.with.stopPriceUnits();
        boolean newQuantity = asked.quantityUnits() != 0;
        boolean newExpiry = asked.expiresAtMs() != 0;
        if (book.phase.amendmentRefusal(keepsPlace) != null) {
            return book.phase.amendmentRefusal(keepsPlace);
        }
        if (LongStream.of(asked.priceUnits(), asked.quantityUnits(), asked.stopPriceUnits(), asked.expiresAtMs()).anyMatch(n -> n < 0)
                || (newPrice && before.type == OrderType.MARKET) || (newStop && !before.waiting) || (newQuantity && before.isLimited())
                || (newExpiry && before.with.timeInForce() != TimeInForce.GTD)) {
            return RejectReason.INVALID_INSTRUCTIONS;
        }
        if (newExpiry && asked.expiresAtMs() <= book.nowMs) {
            return RejectReason.ALREADY_EXPIRED;
        }
        if ((newPrice && !book.market.allowsPrice(after.price)) || (newStop && !book.market.allowsPrice(after.with.stopPriceUnits()))
                || (newQuantity && after.remaining > 0 && !book.market.allowsQuantity(asked.quantityUnits()))) {
            return RejectReason.INVALID_VOLUME_OR_PRICE;
        }
        if (keepsPlace) {
            return null;
        }
        if (after.type == OrderType.LIMIT && !book.market.allowsValue(after.price, after.filled + after.remaining)) {
            return RejectReason.VALUE_OUT_OF_BOUNDS;
        }
        if (newPrice && !before.waiting && !book.market.withinBand(after.price, book.lastPrice)) {
            return RejectReason.PRICE_OUT_OF_BAND;
        }
        return takesAgainstItsWill(after) ? RejectReason.POST_ONLY_WOULD_CROSS : null;
    }

    private boolean takesAgainstItsWill(NaiveOrder order) {
        return order.with.postOnly() && book.phase == Phase.CONTINUOUS
                && book.side(order.side.opposite()).anyMatch(other -> order.accepts(other.price));
    }
}
