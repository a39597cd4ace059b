package exchange.bourse.engine.observe;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.Violation;
import exchange.bourse.events.AuditRecord;
import exchange.bourse.events.AuditViolation;
import exchange.bourse.market.RejectReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetersTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_800_000_000);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static AuditRecord found(Instant time, long violations, @Nullable AuditViolation violation) {
        return new AuditRecord(2, time, violations, violation, violation == null ? 5L : null, List.of());
    }

    private double gauge(String name) {
        return registry.get(name).tags("partition", "2").gauge().value();
    }

    @Test
    void whatTheAuditorFindsIsShownUntilThePartitionLeaves() {
        AuditMeters audit = new AuditMeters(registry);
        audit.found(2, found(TIME, 0, null));
        assertThat(gauge("bourse.audit.violations")).isZero();
        assertThat(gauge("bourse.audit.pending")).isEqualTo(5);
        assertThat(gauge("bourse.audit.last.record.timestamp.seconds")).isEqualTo(1_800_000_000);

        String rule = Violation.Kind.OVERDRAWN.code();
        audit.found(2, found(TIME.plusSeconds(9), 1, new AuditViolation(rule, "202:eve:usd", "", TIME)));
        assertThat(gauge("bourse.audit.violations")).isEqualTo(1);
        assertThat(gauge("bourse.audit.last.record.timestamp.seconds")).isEqualTo(1_800_000_009);
        assertThat(registry.get("bourse.audit.violations.found").tags("rule", rule).counter().count()).isEqualTo(1);

        audit.left(2);
        assertThat(registry.find("bourse.audit.violations").gauges()).isEmpty();
    }

    @Test
    void openOrdersOfAPartitionAreShownUntilItLeaves() {
        BookMeters books = new BookMeters(registry);
        books.count(3, 7);
        books.count(3, 8);
        assertThat(registry.get("bourse.orders.open").tags("partition", "3").gauge().value()).isEqualTo(8);

        books.left(3);
        assertThat(registry.find("bourse.orders.open").gauges()).isEmpty();
    }

    @Test
    void everyRuleAndEveryReasonIsThereAtZeroSoThatTheFirstIsSeenToCome() {
        AuditMeters audit = new AuditMeters(registry);
        audit.left(0);
        assertThat(new RejectMeters(registry)).isNotNull();

        assertThat(registry.get("bourse.audit.violations.found").counters()).hasSize(Violation.Kind.values().length)
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
        assertThat(registry.get("bourse.orders.rejected").counters()).hasSize(RejectReason.values().length)
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }
}
