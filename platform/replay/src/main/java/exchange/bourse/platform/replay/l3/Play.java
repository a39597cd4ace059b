package exchange.bourse.platform.replay.l3;

import exchange.bourse.platform.replay.gateway.OrderEntry;
import exchange.bourse.platform.replay.gateway.PipelineProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends the commands of a recording, each only after the one before was accepted.
 *
 * <p>A statement "filled" is sent as a cancel: it changes nothing where the order is filled here too, and removes what is left where plain
 * price-time priority is known to differ, so that the rest of the day meets the same book. Whether it removed something is read from the
 * order's end.
 *
 * <p>Before a market order everything sent so far must have gone through, because the gateway reserves what a market order may cost by the
 * book that it sees.
 *
 * @param entry where the orders go
 * @param probe tells when the pipeline has done everything
 * @param progress called after each command
 */
record Play(OrderEntry entry, PipelineProbe probe, Runnable progress) {

    /**
     * Plays all of it.
     *
     * @return the orders' ids at the recorded exchange, by their ids here
     */
    Map<Long, Long> play(List<Command> commands) {
        Map<Long, Long> ourIds = new HashMap<>();
        for (Command command : commands) {
            switch (command.operation()) {
                case SEED, NEW -> ourIds.put(command.orderId(), submit(command));
                case CANCEL, FILLED -> {
                    Long ours = ourIds.get(command.orderId());
                    if (ours == null) {
                        throw new IllegalArgumentException("the recording closes an order before it opens it: " + command);
                    }
                    entry.cancel(ours);
                }
            }
            progress.run();
        }
        Map<Long, Long> recordedIds = new HashMap<>();
        ourIds.forEach((recorded, ours) -> recordedIds.put(ours, recorded));
        return recordedIds;
    }

    private long submit(Command command) {
        if (!command.atMarket()) {
            return entry.limit(command.side(), command.price(), command.quantity());
        }
        probe.settle();
        return entry.market(command.side(), command.quantity());
    }
}
