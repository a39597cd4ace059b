package exchange.bourse.platform.replay.tape;

import exchange.bourse.events.Side;
import java.math.BigDecimal;

/**
 * A trade that the replay will cause.
 *
 * @param row the row of the tape that it stands for
 * @param price price of both orders, without needless zeros
 * @param amount quantity of both orders, without needless zeros
 * @param takerSide side of the order that takes; the other side rests first
 */
public record PlannedTrade(TapeRow row, BigDecimal price, BigDecimal amount, Side takerSide) {

    /** The side of the order that rests. */
    public Side makerSide() {
        return takerSide == Side.BUY ? Side.SELL : Side.BUY;
    }
}
