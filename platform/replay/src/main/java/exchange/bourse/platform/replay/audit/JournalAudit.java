package exchange.bourse.platform.replay.audit;

import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.report.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Audits the whole journal, whoever caused it: debits equal credits in each transaction and altogether, per asset; no line is there twice;
 * clearing, where the two sides of each trade meet, is at zero; and an account's last lines say what the gateway says.
 *
 * <p>Each side of a trade is a transaction that balances in itself, so only clearing tells whether one of them is missing. It keeps a few
 * dozen bytes of each transaction. Not thread-safe.
 */
public final class JournalAudit {

    private static final int MAIN_CLASS = 20;
    private static final int LOCKED_CLASS = 21;
    private static final int CLEARING_CLASS = 29;

    private final String account;
    private final Map<String, Map<String, BigDecimal>> unbalanced = new HashMap<>();
    private final Map<String, Long> linesSeen = new HashMap<>();
    private final List<String> doubled = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, BigDecimal> clearing = new TreeMap<>();
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
        noteLine(line);
        BigDecimal change = line.debit() ? line.amount() : line.amount().negate();
        sums.merge(line.asset(), change, BigDecimal::add);
        unbalanced.merge(line.transaction(), Map.of(line.asset(), change), JournalAudit::plus);
        unbalanced.computeIfPresent(line.transaction(), (transaction, open) -> open.isEmpty() ? null : open);
        int accountClass = line.accountCode() / 10;
        if (accountClass == CLEARING_CLASS) {
            clearing.merge(line.asset(), change.negate(), BigDecimal::add);
        } else if (account.equals(line.account()) && accountClass == MAIN_CLASS) {
            main.put(line.asset(), line.balanceAfter());
        } else if (account.equals(line.account()) && accountClass == LOCKED_CLASS) {
            locked.put(line.asset(), line.balanceAfter());
        }
    }

    /** The lines of a transaction are the bits of a number; no transaction has so many that they would not fit. */
    private void noteLine(JournalLine line) {
        long bit = 1L << Objects.checkIndex(line.line(), Long.SIZE);
        long seen = linesSeen.getOrDefault(line.transaction(), 0L);
        if ((seen & bit) != 0) {
            doubled.add("line %d of transaction %s is there twice".formatted(line.line(), line.transaction()));
        }
        linesSeen.put(line.transaction(), seen | bit);
    }

    /** Whether everything balances, and clearing is at zero; it is not while a trade has been settled for one of its sides only. */
    public Check conservation() {
        List<String> contradictions = new ArrayList<>(doubled);
        sums.forEach((asset, sum) -> {
            if (sum.signum() != 0) {
                contradictions.add("all lines of %s sum to %s".formatted(asset, sum.toPlainString()));
            }
        });
        clearing.forEach((asset, balance) -> {
            if (balance.signum() != 0) {
                contradictions.add(
                        "clearing holds %s %s: a side of a trade is missing, or there twice".formatted(balance.toPlainString(), asset));
            }
        });
        unbalanced.forEach((transaction, open) -> contradictions.add("transaction %s is off by %s".formatted(transaction, open)));
        if (lines == 0) {
            contradictions.add("the journal is empty");
        }
        return Check.of("conservation", "%,d lines of the journal, debits against credits in %s, clearing against zero in %s"
                .formatted(lines, sums.keySet(), clearing.keySet()), contradictions);
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
