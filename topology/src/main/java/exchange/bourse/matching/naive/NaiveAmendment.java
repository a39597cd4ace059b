package exchange.bourse.matching.naive;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.matching.Amendment;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What an order would be after an amendment. */
final class NaiveAmendment {

    private final NaiveOrder order;
    private final Amendment asked;

    NaiveAmendment(NaiveOrder order, Amendment asked) {
        this.order = order;
        this.asked = asked;
    }

    long priceUnits() {
        return asked.priceUnits() == 0 ? order.priceUnits() : asked.priceUnits();
    }

    long remainingUnits() {
        return asked.quantityUnits() == 0 ? order.remainingUnits() : asked.quantityUnits() - order.filledUnits();
    }

    private long stopUnits() {
        return asked.stopPriceUnits() == 0 ? order.instructions().stopPriceUnits() : asked.stopPriceUnits();
    }

    Instructions instructions() {
        Instructions old = order.instructions();
        return old.triggeredBy(old.trigger(), stopUnits())
                .lasting(old.timeInForce(), asked.expiresAtMs() == 0 ? old.expiresAtMs() : asked.expiresAtMs());
    }

    boolean keepsPlace() {
        boolean samePrice = priceUnits() == order.priceUnits() || order.waiting();
        boolean sameStop = stopUnits() == order.instructions().stopPriceUnits();
        return samePrice && sameStop && remainingUnits() <= order.remainingUnits();
    }

    boolean leavesNothing() {
        return !order.byAmount() && remainingUnits() <= 0;
    }

    @Nullable
    RejectReason fault(NaiveTrading book, long timeMs) {
        RejectReason refusal = switch (book.phase) {
            case CONTINUOUS, AUCTION -> null;
            case HALTED -> keepsPlace() ? null : RejectReason.MARKET_HALTED;
            case LOCKED -> RejectReason.MARKET_NOT_ENABLED;
            case DISABLED -> RejectReason.MARKET_NOT_ENABLED;
        };
        if (refusal != null) {
            return refusal;
        }
        boolean newPrice = priceUnits() != order.priceUnits();
        boolean newStop = stopUnits() != order.instructions().stopPriceUnits();
        boolean negative = LongStream.of(asked.priceUnits(), asked.quantityUnits(), asked.stopPriceUnits(), asked.expiresAtMs())
                .anyMatch(number -> number < 0);
        if (negative || (newPrice && order.type() == OrderType.MARKET) || (newStop && !order.waiting())
                || (asked.expiresAtMs() != 0 && order.instructions().timeInForce() != TimeInForce.GTD)
                || (asked.quantityUnits() != 0 && order.isLimited())) {
            return RejectReason.INVALID_INSTRUCTIONS;
        }
        if (asked.expiresAtMs() != 0 && asked.expiresAtMs() <= timeMs) {
            return RejectReason.ALREADY_EXPIRED;
        }
        boolean quantityMatters = asked.quantityUnits() != 0 && !leavesNothing();
        if ((newPrice && !book.market.allowsPrice(priceUnits())) || (newStop && !book.market.allowsPrice(stopUnits()))
                || (quantityMatters && !book.market.allowsQuantity(asked.quantityUnits()))) {
            return RejectReason.INVALID_VOLUME_OR_PRICE;
        }
        if (keepsPlace()) {
            return null;
        }
        long whole = order.filledUnits() + remainingUnits();
        if (order.type() == OrderType.LIMIT && !book.market.allowsValue(priceUnits(), whole)) {
            return RejectReason.VALUE_OUT_OF_BOUNDS;
        }
        boolean outOfBand = newPrice && !order.waiting() && !book.market.withinBand(priceUnits(), book.lastPriceUnits);
        return outOfBand ? RejectReason.PRICE_OUT_OF_BAND : null;
    }

    /** Makes the order so. */
    void applyTo(NaiveTrading trading) {
        if (leavesNothing()) {
            trading.withdraw(order, CloseReason.CANCELLED);
            return;
        }
        boolean waits = order.waiting();
        boolean keepsPlace = keepsPlace();
        order.revise(priceUnits(), remainingUnits(), instructions());
        if (!keepsPlace) {
            trading.resting.remove(order);
            trading.stops.remove(order);
            order.leave();
        }
        trading.listener.amended(order);
        if (keepsPlace) {
            return;
        }
        if (!waits) {
            trading.enter(order);
        } else if (trading.triggeredAlready(order)) {
            trading.wake(order);
        } else {
            trading.await(order);
        }
    }
}
