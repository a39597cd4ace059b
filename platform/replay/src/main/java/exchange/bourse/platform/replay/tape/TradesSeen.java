package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.topics.PrintedTrade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All trades of the market from the minute in which the replay began.
 *
 * @param before those before the replay, which share its first k-line
 * @param own those between two of the replay's orders, in the market's order
 * @param foreign number of those since the replay began in which another order took part
 */
record TradesSeen(List<PrintedTrade> before, List<PrintedTrade> own, long foreign) {

    /**
     * Sorts the trades out.
     *
     * @param before trades before the replay
     * @param since trades since it began
     * @param played what the replay sent
     */
    static TradesSeen of(List<PrintedTrade> before, List<PrintedTrade> since, List<PlayedTrade> played) {
        Set<Long> orders = new HashSet<>();
        played.forEach(trade -> orders.addAll(List.of(trade.makerOrderId(), trade.takerOrderId())));
        List<PrintedTrade> own = since.stream()
                .filter(trade -> orders.contains(trade.makerOrderId()) && orders.contains(trade.takerOrderId()))
                .toList();
        return new TradesSeen(before, own, since.size() - own.size());
    }

    /**
     * The trades as they should be: the tape's price and amount, at the time at which the exchange stamped the trade of the same place.
     * Trades from before the replay are in it if they happened in the same minute as the first of it.
     *
     * @param played as many as there are own trades
     */
    List<StampedTrade> asTheyShouldBe(List<PlayedTrade> played) {
        long firstS = Kline.windowS(own.getFirst().time().getEpochSecond());
        List<StampedTrade> trades = new ArrayList<>();
        before.stream().map(StampedTrade::of).filter(trade -> trade.time().getEpochSecond() >= firstS).forEach(trades::add);
        for (int i = 0; i < played.size(); i++) {
            PlannedTrade planned = played.get(i).planned();
            trades.add(new StampedTrade(own.get(i).time(), planned.price(), planned.amount()));
        }
        return trades;
    }
}
