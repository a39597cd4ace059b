package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.JournalLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the sides of each trade and transfer against each other, wherever in the ledger they are booked: what one gives to clearing another
 * takes out. It sees the journals of all partitions, and remembers only trades and transfers of which a side is missing.
 */
public final class Clearing {

    private final Map<String, Map<String, BigDecimal>> halves = new HashMap<>();

    /** Takes in a transaction of any partition; only what it gives to clearing and takes out matters. */
    public void examine(JournalEntry entry) {
        entry.lines().stream().filter(line -> Chart.of(line.code()) == Chart.CLEARING).forEach(line -> examine(entry.reference(), line));
    }

    private void examine(String reference, JournalLine line) {
        Map<String, BigDecimal> trade = halves.computeIfAbsent(reference, _ -> new HashMap<>());
        trade.merge(line.asset(), line.signed(), BigDecimal::add);
        if (trade.values().stream().allMatch(amount -> amount.signum() == 0)) {
            halves.remove(reference);
        }
    }

    /** The trades of which one side is settled, or of which the sides do not meet, with what is left in clearing per asset. */
    public Map<String, Map<String, BigDecimal>> open() {
        return Map.copyOf(halves);
    }
}
