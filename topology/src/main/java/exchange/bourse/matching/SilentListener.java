package exchange.bourse.matching;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Side;

/** A listener that says nothing; the base of those that care for some of the events. */
public class SilentListener implements BookListener {

    @Override
    public void traded(long sequence, OrderView maker, OrderView taker, long priceUnits, long quantityUnits, long totalUnits) {
    }

    @Override
    public void rested(OrderView order) {
    }

    @Override
    public void triggered(OrderView order) {
    }

    @Override
    public void amended(OrderView order) {
    }

    @Override
    public void reduced(OrderView order, long byUnits, long totalUnits) {
    }

    @Override
    public void closed(OrderView order, CloseReason reason) {
    }

    @Override
    public void levelChanged(long sequence, Side side, long priceUnits, long quantityUnits) {
    }

    @Override
    public void phaseChanged(Phase phase, long reopenAtMs) {
    }
}
