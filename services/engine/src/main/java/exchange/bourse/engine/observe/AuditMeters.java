package exchange.bourse.engine.observe;

import exchange.bourse.audit.Violation;
import exchange.bourse.events.AuditRecord;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Shows what the auditor found of each partition that is audited here, and when it last said anything. */
final class AuditMeters {

    private final MeterRegistry registry;
    private final Map<Integer, Found> partitions = new ConcurrentHashMap<>();

    AuditMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Violation.Kind rule : Violation.Kind.values()) {
            found(rule.code());
        }
    }

    private Counter found(String rule) {
        return Counter.builder("bourse.audit.violations.found")
                .description("Broken rules that the auditor has found since this program's start, by the rule's stable code")
                .tag("rule", rule)
                .register(registry);
    }

    /** What is known of a partition; the meters that show it end with it. */
    private static final class Found {
        private volatile AuditRecord last;
        private volatile long pending;
        private final List<Meter> meters;

        Found(AuditRecord first, MeterRegistry registry) {
            last = first;
            Tags partition = Tags.of(Tag.of("partition", Integer.toString(first.getPartition())));
            meters = List.of(
                    gauge(registry, partition, "bourse.audit.violations", "Broken rules in a partition of the ledger, since its beginning",
                            found -> found.last.getViolations()),
                    gauge(registry, partition, "bourse.audit.pending", "Commands and events of a partition that had no counterpart yet",
                            found -> found.pending),
                    gauge(registry, partition, "bourse.audit.last.record.timestamp.seconds",
                            "When the auditor last spoke of a partition, in seconds since 1970",
                            found -> TimeUnit.MILLISECONDS.toSeconds(found.last.getTime().toEpochMilli())));
        }

        private Meter gauge(MeterRegistry registry, Tags partition, String name, String description, ToDoubleFunction<Found> value) {
            return Gauge.builder(name, this, value).description(description).tags(partition).register(registry);
        }
    }

    void found(int partition, AuditRecord record) {
        Found known = partitions.computeIfAbsent(partition, _ -> new Found(record, registry));
        known.last = record;
        if (record.getPending() != null) {
            known.pending = record.getPending();
        }
        if (record.getViolation() != null) {
            found(record.getViolation().getCode()).increment();
        }
    }

    void left(int partition) {
        Found known = partitions.remove(partition);
        if (known != null) {
            known.meters.forEach(registry::remove);
        }
    }
}
