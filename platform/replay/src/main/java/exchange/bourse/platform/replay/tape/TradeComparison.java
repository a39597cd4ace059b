package exchange.bourse.platform.replay.tape;

import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.topics.PrintedTrade;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the trades that the exchange published with the tape: as many, in the same order, between the orders that were sent for them, at
 * the tape's price and amount, with the same side taking.
 */
final class TradeComparison {

    private TradeComparison() {
    }

    /** Compares trades between the replay's own orders, in the market's order, with what was played. */
    static Check compare(List<PlayedTrade> played, List<PrintedTrade> printed) {
        List<String> contradictions = new ArrayList<>();
        if (played.size() != printed.size()) {
            contradictions.add("%,d trades were played, %,d were published".formatted(played.size(), printed.size()));
        }
        long equal = 0;
        for (int i = 0; i < Math.min(played.size(), printed.size()); i++) {
            if (same(played.get(i), printed.get(i))) {
                equal++;
            } else {
                contradictions.add("trade %,d: played %s, published %s".formatted(i + 1, played.get(i), printed.get(i)));
            }
        }
        return Check.of("trades", "%,d of %,d equal to the tape in order, price, amount and orders".formatted(equal, played.size()),
                contradictions);
    }

    private static boolean same(PlayedTrade played, PrintedTrade printed) {
        PlannedTrade planned = played.planned();
        return planned.price().compareTo(printed.price()) == 0 && planned.amount().compareTo(printed.quantity()) == 0
                && planned.takerSide() == printed.takerSide() && played.makerOrderId() == printed.makerOrderId()
                && played.takerOrderId() == printed.takerOrderId();
    }
}
