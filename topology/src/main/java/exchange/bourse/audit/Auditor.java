package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Audits one partition of the ledger. It takes in evidence in the order of each topic, whatever the order between topics, and reports each
 * violation once.
 *
 * <p>One thread only. That nothing is taken in twice is the caller's to see to.
 */
public final class Auditor {

    /** For how long two sides of the same thing may be apart before one of them is missing. */
    public static final Duration PATIENCE = Duration.ofMillis(Matches.GRACE_MS);

    private static final String VIOLATIONS = "violations";

    private final AuditState state;
    private final Consumer<Violation> violations;
    private final Matches matches;
    private final Journal journal;
    private final Claims claims;
    private final House house;
    private final Mandates mandates;
    private final TransferMandates transfers;

    /**
     * An auditor with what it remembers.
     *
     * @param nowMs the time by the auditor's clock
     */
    public Auditor(AuditState state, Consumer<Violation> violations, long nowMs) {
        this.state = state;
        this.violations = violations;
        matches = new Matches(state.pending(), this::report, nowMs);
        journal = new Journal(state, matches, this::report);
        claims = new Claims(state, matches, this::report);
        house = new House(state);
        mandates = new Mandates(state, house, matches, this::report);
        transfers = new TransferMandates(state, matches, this::report);
    }

    /** Takes in evidence. */
    public void examine(Evidence evidence, long nowMs) {
        if (evidence instanceof Statement statement) {
            matches.ledgerReached(statement.timeMs());
        }
        switch (evidence) {
            case Evidence.JournalEntry entry -> journal.enter(entry, nowMs);
            case Evidence.OrderStated order -> claims.state(order, nowMs);
            case Evidence.FundsStated funds -> claims.state(funds, nowMs);
            case Evidence.AssetDefined asset -> mandates.define(asset);
            case Evidence.MarketDefined market -> mandates.define(market);
            case Evidence.OrderAsked order -> mandates.ask(order, nowMs);
            case Evidence.FillAsked fill -> mandates.ask(fill, nowMs);
            case Evidence.OrderResized resized -> mandates.resize(resized);
            case Evidence.OrderReduced reduced -> mandates.reduce(reduced);
            case Evidence.OrderEnded ended -> mandates.end(ended);
            case Evidence.DepositAsked deposit -> mandates.ask(deposit, nowMs);
            case Evidence.DepositAcceptanceAsked step -> mandates.ask(step, nowMs);
            case Evidence.DepositEndAsked step -> mandates.ask(step);
            case Evidence.WithdrawalAsked withdrawal -> mandates.ask(withdrawal);
            case Evidence.WithdrawalCompletionAsked step -> mandates.ask(step, nowMs);
            case Evidence.TransferAsked transfer -> transfers.ask(transfer, nowMs);
            case Evidence.TransferAcceptanceAsked step -> transfers.ask(step, nowMs);
            case Evidence.PartCompletionAsked step -> transfers.ask(step, nowMs);
            case Evidence.TransferStated transfer -> transfers.state(transfer, nowMs);
            case Evidence.HouseEvidence rule -> house.take(rule);
            case Evidence.ReferralAsked share -> mandates.ask(share, nowMs);
        }
    }

    /** Judges what time has made certain. */
    public void judge(long nowMs) {
        matches.judge(nowMs);
    }

    /** The balance sheet of the partition; an asset that is not in balance is a violation. */
    public BalanceSheet balance(long nowMs) {
        BalanceSheet sheet = BalanceSheet.of(List.of(state));
        sheet.lines()
                .stream()
                .filter(line -> line.difference().signum() != 0)
                .forEach(line -> report(new Violation(Violation.Kind.NOT_ZERO_SUM, line.asset(), Entries.plain(line.difference()), nowMs)));
        return sheet;
    }

    /** What is asked and not done yet, or otherwise in flight. */
    public long pendingCount() {
        long[] count = new long[1];
        state.pending().forEach((key, each) -> count[0]++);
        return count[0];
    }

    /** Whether something has been without a counterpart since a time by the auditor's clock, or for longer. */
    public boolean hasPendingSince(long timeMs) {
        boolean[] found = new boolean[1];
        state.pending().forEach((key, each) -> found[0] |= each.sinceMs() <= timeMs);
        return found[0];
    }

    /** Violations so far. */
    public long violationCount() {
        Long count = state.numbers().get(VIOLATIONS);
        return count == null ? 0 : count;
    }

    private void report(Violation violation) {
        state.numbers().put(VIOLATIONS, violationCount() + 1);
        violations.accept(violation);
    }
}
