package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.AuditState;
import exchange.bourse.audit.Auditor;
import exchange.bourse.audit.BalanceSheet;
import exchange.bourse.audit.Clearing;
import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.audit.Table;
import exchange.bourse.audit.TransferTotals;
import exchange.bourse.audit.Violation;
import exchange.bourse.audit.stream.EvidenceCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the product's own auditor read what a pipeline wrote. */
final class Audits {

    private static final long LONG_MS = 100_000;

    private Audits() {
    }

    /** Everything was done as it was asked, adds up, and meets in clearing. */
    static void assertInOrder(Pipeline pipeline) {
        List<Violation> violations = new ArrayList<>();
        AuditState state = AuditState.inMemory();
        Auditor auditor = new Auditor(state, violations::add, 0);
        Clearing clearing = new Clearing();
        TransferTotals transfers = new TransferTotals();
        pipeline.log().stream().filter(written -> EvidenceCodec.TOPICS.contains(written.topic())).forEach(written -> {
            Evidence evidence = EvidenceCodec.decode(written.value(), written.timeMs());
            if (evidence != null) {
                auditor.examine(evidence, 0);
                transfers.examine(evidence);
            }
            if (evidence instanceof JournalLine line) {
                clearing.examine(line);
            }
        });
        auditor.judge(LONG_MS);
        auditor.judge(2 * LONG_MS);
        BalanceSheet sheet = auditor.balance(0);
        assertThat(violations).as("violations; the books are %s", sheet).isEmpty();
        assertThat(auditor.pendingCount()).as("in flight").isZero();
        assertThat(keys(state.orders())).as("open orders by the commands alone, and by the events")
                .isEqualTo(keys(state.claims()).stream()
                        .filter(name -> name.startsWith("order/"))
                        .map(name -> name.substring("order/".length(), name.lastIndexOf('/')))
                        .collect(Collectors.toSet()));
        assertThat(clearing.open()).as("trades and transfers of which a side is missing").isEmpty();
        assertThat(transfers.open()).as("transfers of which a part is missing").isEmpty();
    }

    private static Set<String> keys(Table<?> table) {
        Set<String> keys = new HashSet<>();
        table.forEach((key, value) -> keys.add(key));
        return keys;
    }
}
