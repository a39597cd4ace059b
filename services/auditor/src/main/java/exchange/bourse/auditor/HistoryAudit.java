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
import java.util.stream.IntStream;

/** One auditor for each partition of the ledger, and clearing and transfers over all of them. */
final class HistoryAudit {

    /** Longer than the auditors wait for a counterpart, so that what is missing then is missing. */
    private static final long SETTLING_MS = 15_000;
    private static final long PAUSE_MS = 500;

    private final List<AuditState> partitions = IntStream.range(0, Topic.Key.ACCOUNT.partitions())
            .mapToObj(_ -> AuditState.inMemory())
            .toList();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Auditor> auditors = partitions.stream()
            .map(state -> new Auditor(state, violations::add, System.currentTimeMillis()))
            .toList();
    private final Clearing clearing = new Clearing();
    private final TransferTotals transfers = new TransferTotals();

    /** Takes in what is defined, which is the same in all partitions. */
    void define(Evidence definition) {
        auditors.forEach(auditor -> auditor.examine(definition, System.currentTimeMillis()));
    }

    private void examine(int partition, Evidence evidence) {
        auditors.get(partition).examine(evidence, System.currentTimeMillis());
        if (evidence instanceof JournalEntry entry) {
            clearing.examine(entry);
        }
        transfers.examine(evidence);
    }

    /**
     * Reads to the end, and on for as long as something has no counterpart yet, since the ends of many topics are of many moments; but not
     * for longer than a counterpart can take.
     */
    void toTheEnd(History history) throws InterruptedException {
        readOn(history);
        long limitMs = System.currentTimeMillis() + SETTLING_MS;
        while (!isSettled() && System.currentTimeMillis() < limitMs) {
            Thread.sleep(PAUSE_MS);
            readOn(history);
        }
        auditors.forEach(auditor -> auditor.balance(System.currentTimeMillis()));
        if (pendingCount() == 0) {
            clearing.open()
                    .forEach((trade, left) -> violations.add(new Violation(Violation.Kind.CLEARING_DIFFERS, "clearing/" + trade,
                            left.toString(), System.currentTimeMillis())));
            transfers.open()
                    .forEach((transfer, left) -> violations.add(new Violation(Violation.Kind.TRANSFER_DIFFERS, "transfer/" + transfer,
                            left.toString(), System.currentTimeMillis())));
        }
    }

    private void readOn(History history) {
        history.readOn(this::examine);
        long nowMs = System.currentTimeMillis();
        auditors.forEach(auditor -> auditor.judge(nowMs));
    }

    private boolean isSettled() {
        return clearing.open().isEmpty() && transfers.open().isEmpty() && pendingCount() == 0;
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
