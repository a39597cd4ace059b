package exchange.bourse.auditor;

import exchange.bourse.audit.AuditState;
import exchange.bourse.audit.Auditor;
import exchange.bourse.audit.BalanceSheet;
import exchange.bourse.audit.Clearing;
import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.TransferTotals;
import exchange.bourse.audit.Violation;
import exchange.bourse.catalogue.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One auditor for each partition of the ledger, and clearing and transfers over all of them. */
final class HistoryAudit {

    /** After so long the auditors have judged whatever had no counterpart when the end was first reached. */
    private static final long JUDGED_MS = Auditor.PATIENCE.toMillis() + 2_000;
    /** For so long a moment is looked for at which nothing is in flight; where there is trade, there may be none. */
    private static final long CALM_MS = 15_000;

    private final Pace pace;
    private final List<AuditState> partitions = IntStream.range(0, Topic.Key.ACCOUNT.partitions())
            .mapToObj(_ -> AuditState.inMemory())
            .toList();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Auditor> auditors;
    private final Clearing clearing = new Clearing();
    private final TransferTotals transfers = new TransferTotals();

    /** The auditor's clock, and waiting by it. */
    interface Pace {
        /** The time. */
        long nowMs();

        /** Waits a little until it looks again. */
        void pause() throws InterruptedException;
    }

    HistoryAudit(Pace pace) {
        this.pace = pace;
        auditors = partitions.stream().map(state -> new Auditor(state, violations::add, pace.nowMs())).toList();
    }

    /** Takes in what is defined, which is the same in all partitions. */
    void define(Evidence definition) {
        auditors.forEach(auditor -> auditor.examine(definition, pace.nowMs()));
    }

    private void examine(int partition, Evidence evidence) {
        auditors.get(partition).examine(evidence, pace.nowMs());
        if (evidence instanceof JournalEntry entry) {
            clearing.examine(entry);
        }
        transfers.examine(evidence);
    }

    /**
     * Reads to the end, and on until all that had no counterpart there has one, since the ends of many topics are of many moments, or has been
     * judged.
     *
     * @param readOn reads from where it ended before to what is the end then
     */
    void toTheEnd(Consumer<History.Reader> readOn) throws InterruptedException {
        readAndJudge(readOn);
        long endMs = pace.nowMs();
        while (!isSettled() && pace.nowMs() < endMs + (hasPendingSince(endMs) ? JUDGED_MS : CALM_MS)) {
            pace.pause();
            readAndJudge(readOn);
        }
        auditors.forEach(auditor -> auditor.balance(pace.nowMs()));
        if (pendingCount() == 0) {
            clearing.open()
                    .forEach((trade, left) -> violations
                            .add(new Violation(Violation.Kind.CLEARING_DIFFERS, "clearing/" + trade, left.toString(), pace.nowMs())));
            transfers.open()
                    .forEach((transfer, left) -> violations
                            .add(new Violation(Violation.Kind.TRANSFER_DIFFERS, "transfer/" + transfer, left.toString(), pace.nowMs())));
        }
    }

    private void readAndJudge(Consumer<History.Reader> readOn) {
        readOn.accept(this::examine);
        long nowMs = pace.nowMs();
        auditors.forEach(auditor -> auditor.judge(nowMs));
    }

    private boolean isSettled() {
        return clearing.open().isEmpty() && transfers.open().isEmpty() && pendingCount() == 0;
    }

    private boolean hasPendingSince(long timeMs) {
        return auditors.stream().anyMatch(auditor -> auditor.hasPendingSince(timeMs));
    }

    boolean isInOrder() {
        return violations.isEmpty();
    }

    List<Violation> violations() {
        return violations;
    }

    List<AuditState> partitions() {
        return partitions;
    }

    BalanceSheet sheet() {
        return BalanceSheet.of(partitions);
    }

    /** What was asked or said and had no counterpart when the reading ended. */
    long pendingCount() {
        return auditors.stream().mapToLong(Auditor::pendingCount).sum();
    }
}
