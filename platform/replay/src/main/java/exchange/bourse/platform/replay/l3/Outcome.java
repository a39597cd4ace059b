package exchange.bourse.platform.replay.l3;

import java.util.List;
import java.util.Map;

/**
 * What a replay caused, with orders by their ids at the recorded exchange.
 *
 * @param fills the fills between the replay's orders, in the market's order
 * @param ends how each order stands
 * @param foreignFills number of fills of the market in which another order took part
 */
record Outcome(List<Fill> fills, Map<Long, OrderEnd> ends, long foreignFills) {

    /** Keeps copies. */
    Outcome {
        fills = List.copyOf(fills);
        ends = Map.copyOf(ends);
    }
}
