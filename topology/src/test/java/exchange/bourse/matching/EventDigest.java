package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;

/** A number that two books share when they told the same events in the same order; cheaper than to write them down. */
final class EventDigest implements BookListener {

    private long value = 1;
    private long trades;

    long value() {
        return value;
    }

    long trades() {
        return trades;
    }

    private void add(long kind, long... numbers) {
        value = value * 31 + kind;
        for (long number : numbers) {
            value = Long.rotateLeft((value ^ number) * 0x9E3779B97F4A7C15L, 31);
        }
    }

    private void add(long kind, OrderView order) {
        add(kind, order.id(), order.account().hashCode(), order.priceUnits(), order.remainingUnits(), order.visibleUnits(),
                order.filledUnits(), order.budgetUnits(), order.arrival(), order.waiting() ? 1 : 0, order.instructions().stopPriceUnits(),
                order.instructions().expiresAtMs());
    }

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
        trades++;
        add(1, sequence, priceUnits, quantityUnits, totalUnits);
        add(2, maker);
        add(3, taker);
    }

    @Override
    public void rested(OrderView order) {
        add(4, order);
    }

    @Override
    public void triggered(OrderView order) {
        add(5, order);
    }

    @Override
    public void amended(OrderView order) {
        add(6, order);
    }

    @Override
    public void reduced(OrderView order, long byUnits, long totalUnits) {
        add(7, byUnits, totalUnits);
        add(8, order);
    }

    @Override
    public void closed(OrderView order, CloseReason reason) {
        add(9, reason.name().hashCode());
        add(10, order);
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
        add(11, sequence, side.name().hashCode(), priceUnits, quantityUnits);
    }

    @Override
    public void phaseChanged(Phase phase, long reopenAtMs) {
        add(12, phase.name().hashCode(), reopenAtMs);
    }
}
