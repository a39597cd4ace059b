package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.gateway.OrderEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the two orders of each planned trade, the resting one first, and each only after the one before was accepted.
 *
 * @param entry where the orders go
 * @param speed how many times faster than the recording; 0 for as fast as possible
 * @param progress called after each order
 */
record TapePlayer(OrderEntry entry, int speed, Runnable progress) {

    /** Plays all of it. */
    List<PlayedTrade> play(List<PlannedTrade> trades) {
        List<PlayedTrade> played = new ArrayList<>(trades.size());
        long beginNs = System.nanoTime();
        for (PlannedTrade trade : trades) {
            if (speed > 0) {
                long recordedS = trade.row().timeS() - trades.getFirst().row().timeS();
                awaitNs(beginNs + Duration.ofSeconds(recordedS).dividedBy(speed).toNanos());
            }
            long maker = entry.limit(trade.makerSide(), trade.price(), trade.amount());
            progress.run();
            long taker = entry.limit(trade.takerSide(), trade.price(), trade.amount());
            progress.run();
            played.add(new PlayedTrade(trade, maker, taker));
        }
        return played;
    }

    private static void awaitNs(long dueNs) {
        for (long restNs = dueNs - System.nanoTime(); restNs > 0; restNs = dueNs - System.nanoTime()) {
            LockSupport.parkNanos(restNs);
        }
    }
}
