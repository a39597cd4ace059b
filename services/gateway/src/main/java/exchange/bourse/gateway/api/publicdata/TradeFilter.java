package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a market's trades somebody wants. It chooses among those that the views keep of each market; all there ever were are in the topic
 * {@code trades}.
 *
 * @param side only those whose taker was on this side; null for both
 * @param from only those executed at this time or later
 * @param before only those executed before this time
 * @param ascending oldest first, beginning with the oldest that match
 * @param limit how many at most
 */
public record TradeFilter(@Nullable Side side, Instant from, Instant before, boolean ascending, int limit) {

    /** The newest trades, newest first. */
    public static TradeFilter newest(int limit) {
        return new TradeFilter(null, Instant.MIN, Instant.MAX, false, limit);
    }

    /**
     * Chooses trades.
     *
     * @param newestFirst all that there are to choose from
     */
    List<Trade> of(List<Trade> newestFirst) {
        List<Trade> trades = new ArrayList<>(newestFirst.stream().filter(this::matches).toList());
        if (ascending) {
            Collections.reverse(trades);
        }
        return List.copyOf(trades.subList(0, Math.min(limit, trades.size())));
    }

    private boolean matches(Trade trade) {
        return (side == null || trade.getTakerSide() == side) && !trade.getTime().isBefore(from) && trade.getTime().isBefore(before);
    }
}
