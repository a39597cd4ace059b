package exchange.bourse.audit.stream;

import exchange.bourse.audit.AuditState;
import exchange.bourse.audit.Auditor;
import exchange.bourse.audit.BalanceSheet;
import exchange.bourse.audit.Chart;
import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Violation;
import exchange.bourse.events.AuditBalance;
import exchange.bourse.events.AuditRecord;
import exchange.bourse.events.AuditViolation;
import exchange.bourse.money.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the auditor what is read and the time, and publishes what it finds. Rules are the auditor's, not this class's. */
final class AuditProcessor implements Processor<String, SpecificRecord, String, AuditRecord> {

    private static final Logger LOGGER = LoggerFactory.getLogger(AuditProcessor.class);
    private static final Duration JUDGED_EVERY = Duration.ofSeconds(1);
    private static final Duration PUBLISHED_EVERY = Duration.ofMinutes(1);

    private ProcessorContext<String, AuditRecord> context;
    private AuditState state;
    private Auditor auditor;

    @Override
    public void init(ProcessorContext<String, AuditRecord> context) {
        this.context = context;
        state = AuditStores.of(context);
        auditor = new Auditor(state, this::publish, context.currentSystemTimeMs());
        context.schedule(JUDGED_EVERY, PunctuationType.WALL_CLOCK_TIME, auditor::judge);
        context.schedule(PUBLISHED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::publish);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (context.recordMetadata().map(this::isKnown).orElse(false)) {
            return;
        }
        Evidence evidence = EvidenceCodec.decode(record.value(), record.timestamp());
        if (evidence != null) {
            auditor.examine(evidence, context.currentSystemTimeMs());
        }
    }

    /** Should Kafka lose the group's position, what was audited before is not added up again. */
    private boolean isKnown(RecordMetadata record) {
        Long known = state.numbers().get(record.topic());
        if (known != null && record.offset() <= known) {
            return true;
        }
        state.numbers().put(record.topic(), record.offset());
        return false;
    }

    private void publish(long nowMs) {
        List<AuditBalance> balances = auditor.balance(nowMs).lines().stream().map(AuditProcessor::encode).toList();
        publish(null, auditor.pendingCount(), balances);
    }

    private void publish(Violation violation) {
        LOGGER.atError()
                .addKeyValue("code", violation.kind().code())
                .addKeyValue("subject", violation.subject())
                .addKeyValue("detail", violation.detail())
                .log("the books are not in order");
        publish(new AuditViolation(violation.kind().code(), violation.subject(), violation.detail(),
                Instant.ofEpochMilli(violation.timeMs())), null, List.of());
    }

    private void publish(@Nullable AuditViolation violation, @Nullable Long pending, List<AuditBalance> balances) {
        int partition = context.taskId().partition();
        long nowMs = context.currentSystemTimeMs();
        AuditRecord found = new AuditRecord(partition, Instant.ofEpochMilli(nowMs), auditor.violationCount(), violation, pending, balances);
        context.forward(new Record<>(Integer.toString(partition), found, nowMs));
    }

    private static AuditBalance encode(BalanceSheet.Line line) {
        return new AuditBalance(line.asset(), event(line.of(Chart.ASSETS)), event(line.of(Chart.MAIN)), event(line.of(Chart.LOCKED)),
                event(line.of(Chart.CLEARING)), event(line.of(Chart.REVENUE)), event(line.of(Chart.EXPENSES)), event(line.difference()));
    }

    private static BigDecimal event(BigDecimal decimal) {
        return decimal.setScale(Decimals.EVENT_SCALE);
    }
}
