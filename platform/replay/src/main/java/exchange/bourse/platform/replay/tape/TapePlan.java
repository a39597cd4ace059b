package exchange.bourse.platform.replay.tape;

import exchange.bourse.events.Side;
import exchange.bourse.platform.replay.gateway.MarketRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tape becomes on a market.
 *
 * @param trades the trades to cause, in the tape's order
 * @param leftOut how many rows the market cannot express, by reason; with the trades they are all the rows
 */
public record TapePlan(List<PlannedTrade> trades, Map<Unplayable, Long> leftOut) {

    /** Keeps copies. */
    public TapePlan {
        trades = List.copyOf(trades);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * Plans the replay of a tape. A tape does not say who took: the tick rule does. A buyer takes when the price rises, a seller when it
     * falls, the same side as before when it stays; the first is a buyer.
     */
    public static TapePlan of(List<TapeRow> rows, MarketRules rules) {
        List<PlannedTrade> trades = new ArrayList<>();
        Map<Unplayable, Long> leftOut = new EnumMap<>(Unplayable.class);
        Side taker = Side.BUY;
        BigDecimal last = BigDecimal.ZERO;
        for (TapeRow row : rows) {
            Optional<Unplayable> reason = Unplayable.reason(row, rules);
            if (reason.isPresent()) {
                leftOut.merge(reason.get(), 1L, Long::sum);
            } else {
                int tick = row.price().compareTo(last);
                taker = tick == 0 ? taker : tick > 0 ? Side.BUY : Side.SELL;
                last = row.price();
                trades.add(new PlannedTrade(row, row.price().stripTrailingZeros(), row.amount().stripTrailingZeros(), taker));
            }
        }
        return new TapePlan(trades, leftOut);
    }

    /** What the orders of each side cost altogether; nothing that is received is counted, so fees are covered too. */
    public Map<String, BigDecimal> needs(MarketRules rules) {
        BigDecimal base = trades.stream().map(PlannedTrade::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal quote = trades.stream().map(trade -> trade.price().multiply(trade.amount())).reduce(BigDecimal.ONE, BigDecimal::add);
        return Map.of(rules.base(), base, rules.quote(), quote);
    }

    /** How many rows became orders and why others did not, in one line. */
    public String summary() {
        long rows = trades.size() + leftOut.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text = new StringBuilder("tape: %,d rows, %,d played".formatted(rows, trades.size()));
        for (Unplayable reason : Unplayable.values()) {
            if (leftOut.containsKey(reason)) {
                text.append(", %,d left out: %s".formatted(leftOut.get(reason), reason.text()));
            }
        }
        return text.toString();
    }
}
