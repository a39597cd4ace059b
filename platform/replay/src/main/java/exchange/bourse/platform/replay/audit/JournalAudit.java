package exchange.bourse.platform.replay.audit;

import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.report.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Audits the whole journal, whoever caused it: debits equal credits in each transaction and altogether, per asset, and an account's last
 * lines say what the gateway says. It keeps only the transactions that do not balance yet, so its memory does not grow with the journal.
 * Not thread-safe.
 */
public final class JournalAudit {

    private static final int MAIN_CLASS = 20;
    private static final int LOCKED_CLASS = 21;

    private final String account;
    private final Map<String, Map<String, BigDecimal>> unbalanced = new HashMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, BigDecimal> main = new HashMap<>();
    private final Map<String, BigDecimal> locked = new HashMap<>();
    private long lines;

    /** An audit that also follows the balances of one account. */
    public JournalAudit(String account) {
        this.account = account;
    }

    /** Takes the next line; the lines of one account must come in their order. */
    public void accept(JournalLine line) {
        lines++;
        BigDecimal change = line.debit() ? line.amount() : line.amount().negate();
        sums.merge(line.asset(), change, BigDecimal::add);
        unbalanced.merge(line.transaction(), Map.of(line.asset(), change), JournalAudit::plus);
        unbalanced.computeIfPresent(line.transaction(), (transaction, open) -> open.isEmpty() ? null : open);
        if (account.equals(line.account())) {
            switch (line.accountCode() / 10) {
                case MAIN_CLASS -> main.put(line.asset(), line.balanceAfter());
                case LOCKED_CLASS -> locked.put(line.asset(), line.balanceAfter());
                default -> {
                }
            }
        }
    }

    /** Whether everything balances. */
    public Check conservation() {
        List<String> contradictions = new ArrayList<>();
        sums.forEach((asset, sum) -> {
            if (sum.signum() != 0) {
                contradictions.add("all lines of %s sum to %s".formatted(asset, sum.toPlainString()));
            }
        });
        unbalanced.forEach((transaction, open) -> contradictions.add("transaction %s is off by %s".formatted(transaction, open)));
        if (lines == 0) {
            contradictions.add("the journal is empty");
        }
        return Check.of("conservation", "%,d lines of the journal, assets %s".formatted(lines, sums.keySet()), contradictions);
    }

    /** Whether the account's last lines say what the gateway says. */
    public Check agreesWith(Map<String, Balance> shown) {
        Set<String> assets = new TreeSet<>(shown.keySet());
        assets.addAll(main.keySet());
        assets.addAll(locked.keySet());
        List<String> contradictions = new ArrayList<>();
        for (String asset : assets) {
            Balance booked = new Balance(main.getOrDefault(asset, BigDecimal.ZERO), locked.getOrDefault(asset, BigDecimal.ZERO));
            Balance seen = shown.getOrDefault(asset, Balance.ZERO);
            if (!booked.sameAs(seen)) {
                contradictions.add("%s: booked %s, shown %s".formatted(asset, booked, seen));
            }
        }
        return Check.of("balances", "the journal against account/balances, assets " + assets, contradictions);
    }

    private static Map<String, BigDecimal> plus(Map<String, BigDecimal> open, Map<String, BigDecimal> more) {
        Map<String, BigDecimal> sum = new TreeMap<>(open);
        more.forEach((asset, change) -> sum.merge(asset, change, BigDecimal::add));
        sum.values().removeIf(value -> value.signum() == 0);
        return sum;
    }
}
