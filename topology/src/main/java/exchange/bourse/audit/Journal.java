package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Account;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.JournalLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds the journal up again, transaction by transaction. */
final class Journal {

    private final AuditState state;
    private final Matches matches;
    private final Consumer<Violation> violations;

    Journal(AuditState state, Matches matches, Consumer<Violation> violations) {
        this.state = state;
        this.matches = matches;
        this.violations = violations;
    }

    /** Takes in a transaction. */
    void enter(JournalEntry entry, long nowMs) {
        entry.lines().forEach(line -> enter(entry, line, nowMs));
        differences(entry).forEach((asset, difference) -> {
            if (difference.signum() != 0) {
                report(Violation.Kind.UNBALANCED, entry.transactionId(), "%s %s".formatted(Entries.plain(difference), asset), entry);
            }
        });
        // What moves between a member's own accounts is held against what claims it; all else needs a command.
        if (entry.lines().stream().anyMatch(line -> line.member() == null)
                || entry.lines().stream().map(JournalLine::member).distinct().count() > 1) {
            matches.find(transaction(entry.transactionId()), Entries.of(entry.lines()), entry.timeMs(), nowMs);
        }
    }

    private void enter(JournalEntry entry, JournalLine line, long nowMs) {
        if (line.amount().signum() <= 0) {
            report(Violation.Kind.AMOUNT_NOT_POSITIVE, entry.transactionId(), Entries.plain(line.amount()), entry);
        }
        Chart chart = Chart.of(line.code());
        if (chart != null) {
            addUp(chart, line);
        }
        if (chart == null || chart.isMembers() != (line.member() != null)) {
            report(Violation.Kind.ACCOUNT_UNKNOWN, line.accountNumber(), entry.transactionId(), entry);
        } else {
            count(chart, entry, line, nowMs);
        }
    }

    private void addUp(Chart chart, JournalLine line) {
        BigDecimal total = orEmpty(state.totals().get(line.classNumber())).sum().add(growth(chart, line));
        state.totals().put(line.classNumber(), new Account(total, total));
    }

    private void count(Chart chart, JournalEntry entry, JournalLine line, long nowMs) {
        BigDecimal growth = growth(chart, line);
        Account before = orEmpty(state.accounts().get(line.accountNumber()));
        Account after = new Account(before.sum().add(growth), line.balanceAfter());
        state.accounts().put(line.accountNumber(), after);
        BigDecimal due = before.stated().add(growth);
        if (due.compareTo(line.balanceAfter()) != 0) {
            report(Violation.Kind.BALANCE_DIFFERS, line.accountNumber(), "expected: %s; stated: %s in %s".formatted(Entries.plain(due),
                    Entries.plain(line.balanceAfter()), entry.transactionId()), entry);
        }
        if (chart.isMembers() && after.sum().signum() < 0) {
            report(Violation.Kind.OVERDRAWN, line.accountNumber(),
                    "%s after %s".formatted(Entries.plain(after.sum()), entry.transactionId()), entry);
        }
        if (chart == Chart.LOCKED && line.member() != null) {
            matches.shift(Claims.name(line.asset(), line.member()), BigDecimal.ZERO, growth, entry.timeMs(), nowMs);
        }
    }

    private static Map<String, BigDecimal> differences(JournalEntry entry) {
        Map<String, BigDecimal> differences = new TreeMap<>();
        entry.lines().forEach(line -> differences.merge(line.asset(), line.signed(), BigDecimal::add));
        return differences;
    }

    private static BigDecimal growth(Chart chart, JournalLine line) {
        return line.debit() == chart.growsByDebit() ? line.amount() : line.amount().negate();
    }

    /** The name of a transaction for matching it with its command. */
    static String transaction(String id) {
        return "transaction/" + id;
    }

    private static Account orEmpty(@Nullable Account account) {
        return account == null ? Account.EMPTY : account;
    }

    private void report(Violation.Kind kind, String subject, String detail, JournalEntry entry) {
        violations.accept(new Violation(kind, subject, detail, entry.timeMs()));
    }
}
