package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds all members' fills against each other: every trade has two, one of each side, of which one takes. */
final class TradePairs {

    private final Map<Long, List<JsonNode>> fillsByTrade = new HashMap<>();

    void add(List<JsonNode> fills) {
        fills.forEach(fill -> fillsByTrade.computeIfAbsent(fill.path("id").asLong(), _ -> new ArrayList<>(2)).add(fill));
    }

    int count() {
        return fillsByTrade.size();
    }

    /** Trades that are not what both sides say. */
    List<String> problems() {
        return fillsByTrade.values().stream().filter(fills -> !agree(fills)).map(List::toString).toList();
    }

    private static boolean agree(List<JsonNode> fills) {
        if (fills.size() != 2) {
            return false;
        }
        JsonNode one = fills.getFirst();
        JsonNode other = fills.getLast();
        return one.path("price").equals(other.path("price")) && one.path("amount").equals(other.path("amount"))
                && one.path("total").equals(other.path("total")) && one.path("taker_type").equals(other.path("taker_type"))
                && !one.path("side").equals(other.path("side"));
    }
}
