package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.AuditState;
import exchange.bourse.audit.Auditor;
import exchange.bourse.audit.BalanceSheet;
import exchange.bourse.audit.Clearing;
import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Table;
import exchange.bourse.audit.TransferTotals;
import exchange.bourse.audit.Violation;
import exchange.bourse.audit.stream.EvidenceCodec;
import exchange.bourse.pipeline.Pipeline.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the product's own auditor read what a pipeline wrote. */
final class Audits {

    private final List<Violation> violations = new ArrayList<>();
    private final AuditState state = AuditState.inMemory();
    private final Auditor auditor = new Auditor(state, violations::add, 0);
    private final Clearing clearing = new Clearing();
    private final TransferTotals transfers = new TransferTotals();

    /** Everything was done as it was asked, adds up, and meets in clearing. */
    static void assertInOrder(Pipeline pipeline) {
        Audits audits = new Audits();
        audits.examine(pipeline.log(), 0);
        audits.assertInOrder("at the end");
    }

    /** Takes in what was written. */
    void examine(List<Written> log, long nowMs) {
        log.stream().filter(written -> EvidenceCodec.TOPICS.contains(written.topic())).forEach(written -> {
            Evidence evidence = EvidenceCodec.decode(written.value(), written.timeMs());
            if (evidence != null) {
                auditor.examine(evidence, nowMs);
                transfers.examine(evidence);
            }
            if (evidence instanceof JournalEntry entry) {
                clearing.examine(entry);
            }
        });
    }

    /** So far nothing contradicts any rule; what is in flight may still come. */
    void assertNoViolation(String when, long nowMs) {
        auditor.judge(nowMs);
        assertThat(violations).as(when).isEmpty();
    }

    /** Nothing is in flight, and everything is in order. */
    void assertInOrder(String when) {
        auditor.judge(Long.MAX_VALUE / 4);
        auditor.judge(Long.MAX_VALUE / 2);
        BalanceSheet sheet = auditor.balance(0);
        assertThat(violations).as("%s: violations; the books are %s", when, sheet).isEmpty();
        assertThat(auditor.pendingCount()).as("%s: in flight", when).isZero();
        assertThat(keys(state.orders())).as("%s: open orders by the commands alone, and by the events", when)
                .isEqualTo(keys(state.claims()).stream()
                        .filter(name -> name.startsWith("order/"))
                        .map(name -> name.substring("order/".length(), name.lastIndexOf('/')))
                        .collect(Collectors.toSet()));
        assertThat(clearing.open()).as("%s: trades and transfers of which a side is missing", when).isEmpty();
        assertThat(transfers.open()).as("%s: transfers of which a part is missing", when).isEmpty();
    }

    private static Set<String> keys(Table<?> table) {
        Set<String> keys = new HashSet<>();
        table.forEach((key, value) -> keys.add(key));
        return keys;
    }
}
