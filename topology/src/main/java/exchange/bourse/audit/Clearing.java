package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.JournalLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the sides of each trade and transfer against each other, wherever in the ledger they are booked: what one gives to clearing another
 * takes out. It sees the lines of all partitions, and remembers only trades and transfers of which a side is missing.
 */
public final class Clearing {

    private final Map<String, Map<String, BigDecimal>> halves = new HashMap<>();

    /** Takes in a line of any partition; only clearing matters. */
    public void examine(JournalLine line) {
        if (Chart.of(line.code()) != Chart.CLEARING) {
            return;
        }
        Map<String, BigDecimal> trade = halves.computeIfAbsent(line.reference(), _ -> new HashMap<>());
        trade.merge(line.asset(), line.signed(), BigDecimal::add);
        if (trade.values().stream().allMatch(amount -> amount.signum() == 0)) {
            halves.remove(line.reference());
        }
    }

    /** The trades of which one side is settled, or of which the sides do not meet, with what is left in clearing per asset. */
    public Map<String, Map<String, BigDecimal>> open() {
        return Map.copyOf(halves);
    }
}
