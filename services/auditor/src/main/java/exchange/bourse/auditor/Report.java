package exchange.bourse.auditor;

import exchange.bourse.audit.BalanceSheet;
import exchange.bourse.audit.Chart;
import exchange.bourse.audit.LiabilityTree;
import exchange.bourse.audit.Violation;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What an audit found, for people.
 *
 * @param audit the audit
 * @param members what is owed to each member
 * @param tree the tree over it
 */
record Report(HistoryAudit audit, Map<String, Map<String, BigDecimal>> members, LiabilityTree tree) {

    private static final int VIOLATIONS_SHOWN = 20;
    private static final String ROW = "%-8s %20s %20s %20s %16s %16s %16s %8s %12s%n";

    String text(long records, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append("Audited %,d records in %.1f s; %d in flight.%n%n".formatted(records, seconds, audit.pendingCount()));
        text.append(ROW.formatted("asset", "assets", "members' free", "members' locked", "clearing", "revenue", "expenses", "members",
                "difference"));
        audit.sheet().lines().forEach(line -> text.append(row(line)));
        text.append('\n');
        for (Violation.Kind kind : Violation.Kind.values()) {
            long count = audit.violations().stream().filter(violation -> violation.kind() == kind).count();
            text.append(
                    "%-7s %-26s %s%s%n".formatted(count == 0 ? "ok" : "FAILED", kind.code(), kind.rule(), count == 0 ? "" : ": " + count));
        }
        audit.violations()
                .stream()
                .limit(VIOLATIONS_SHOWN)
                .forEach(violation -> text
                        .append("%n%s %s: %s".formatted(violation.kind().code(), violation.subject(), violation.detail())));
        text.append("%nLiabilities to %d members: root %s, %s%n".formatted(members.size(), tree.root().hash(), sums(tree.root().sums())));
        return text.toString();
    }

    private String row(BalanceSheet.Line line) {
        long owed = members.values().stream().filter(sums -> sums.containsKey(line.asset())).count();
        return ROW.formatted(line.asset(), plain(line.of(Chart.ASSETS)), plain(line.of(Chart.MAIN)), plain(line.of(Chart.LOCKED)),
                plain(line.of(Chart.CLEARING)), plain(line.of(Chart.REVENUE)), plain(line.of(Chart.EXPENSES)), owed,
                plain(line.difference()));
    }

    /** Sums in words. */
    static String sums(Map<String, BigDecimal> sums) {
        return String.join(", ", sums.entrySet().stream().map(each -> plain(each.getValue()) + " " + each.getKey()).toList());
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
