package exchange.bourse.audit;

import exchange.bourse.audit.AuditState.Account;
import exchange.bourse.audit.Evidence.JournalLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds the journal up again, line by line and transaction by transaction. */
final class Journal {

    /**
     * After so long without a line the last transaction is over. Its lines were committed together, but whoever reads them may be taken off
     * between two of them, and be back when an engine has died and its work was shared out again.
     */
    static final long IDLE_MS = 10_000;

    private final AuditState state;
    private final Matches matches;
    private final Consumer<Violation> violations;
    private final List<JournalLine> open = new ArrayList<>();
    private long openSinceMs;

    Journal(AuditState state, Matches matches, Consumer<Violation> violations, long startedMs) {
        this.state = state;
        this.matches = matches;
        this.violations = violations;
        this.openSinceMs = startedMs;
        Map<Integer, JournalLine> remembered = new TreeMap<>();
        state.lines().forEach((place, line) -> remembered.put(Integer.valueOf(place), line));
        open.addAll(remembered.values());
    }

    /** Takes in a line. The lines of a transaction follow each other, and the next transaction ends it. */
    void enter(JournalLine line, long nowMs) {
        if (line.line() == 0 || (!open.isEmpty() && !open.getFirst().transactionId().equals(line.transactionId()))) {
            closeLast(nowMs);
        }
        if (line.line() != open.size()) {
            report(Violation.Kind.LINE_OUT_OF_ORDER, line.transactionId(), "line %d after %d lines".formatted(line.line(), open.size()),
                    line);
        }
        if (line.amount().signum() <= 0) {
            report(Violation.Kind.AMOUNT_NOT_POSITIVE, line.transactionId(), Entries.plain(line.amount()), line);
        }
        Chart chart = Chart.of(line.code());
        if (chart == null || chart.isMembers() != (line.member() != null)) {
            report(Violation.Kind.ACCOUNT_UNKNOWN, line.accountNumber(), line.transactionId(), line);
        } else {
            count(chart, line, nowMs);
        }
        state.lines().put(Integer.toString(open.size()), line);
        open.add(line);
        openSinceMs = nowMs;
    }

    private void count(Chart chart, JournalLine line, long nowMs) {
        BigDecimal growth = growth(chart, line);
        Account before = orEmpty(state.accounts().get(line.accountNumber()));
        Account after = new Account(before.sum().add(growth), line.balanceAfter());
        state.accounts().put(line.accountNumber(), after);
        BigDecimal due = before.stated().add(growth);
        if (due.compareTo(line.balanceAfter()) != 0) {
            report(Violation.Kind.BALANCE_DIFFERS, line.accountNumber(), "expected: %s; stated: %s in %s".formatted(Entries.plain(due),
                    Entries.plain(line.balanceAfter()), line.transactionId()), line);
        }
        if (chart.isMembers() && after.sum().signum() < 0) {
            report(Violation.Kind.OVERDRAWN, line.accountNumber(),
                    "%s after %s".formatted(Entries.plain(after.sum()), line.transactionId()), line);
        }
        if (chart == Chart.LOCKED && line.member() != null) {
            matches.shift(Claims.name(line.asset(), line.member()), BigDecimal.ZERO, growth, line.timeMs(), nowMs);
        }
    }

    /** Ends the last transaction if nothing followed it for a while; one that is not in balance is waited for as long as for anything. */
    void closeIdle(long nowMs) {
        long idleMs = nowMs - openSinceMs;
        boolean inBalance = differences().values().stream().allMatch(difference -> difference.signum() == 0);
        if (idleMs >= (inBalance ? IDLE_MS : Matches.GRACE_MS)) {
            closeLast(nowMs);
        }
    }

    private Map<String, BigDecimal> differences() {
        Map<String, BigDecimal> differences = new TreeMap<>();
        open.forEach(line -> differences.merge(line.asset(), line.signed(), BigDecimal::add));
        return differences;
    }

    /** Ends the last transaction. */
    void closeLast(long nowMs) {
        if (!open.isEmpty()) {
            close(nowMs);
        }
    }

    private void close(long nowMs) {
        JournalLine first = open.getFirst();
        open.forEach(this::addUp);
        differences().forEach((asset, difference) -> {
            if (difference.signum() != 0) {
                report(Violation.Kind.UNBALANCED, first.transactionId(), "%s %s".formatted(Entries.plain(difference), asset), first);
            }
        });
        // What moves between a member's own accounts is held against what claims it; all else needs a command.
        if (open.stream().anyMatch(line -> line.member() == null) || open.stream().map(JournalLine::member).distinct().count() > 1) {
            matches.find(transaction(first.transactionId()), Entries.of(open), first.timeMs(), nowMs);
        }
        for (int place = 0; place < open.size(); place++) {
            state.lines().remove(Integer.toString(place));
        }
        open.clear();
    }

    /** Whole transactions alone are in the totals, so that they are in balance at any moment. */
    private void addUp(JournalLine line) {
        Chart chart = Chart.of(line.code());
        if (chart != null) {
            BigDecimal total = orEmpty(state.totals().get(line.classNumber())).sum().add(growth(chart, line));
            state.totals().put(line.classNumber(), new Account(total, total));
        }
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

    private void report(Violation.Kind kind, String subject, String detail, JournalLine line) {
        violations.accept(new Violation(kind, subject, detail, line.timeMs()));
    }
}
