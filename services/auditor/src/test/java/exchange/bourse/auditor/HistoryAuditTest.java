package exchange.bourse.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.Auditor;
import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.DepositAsked;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.JournalEntry;
import exchange.bourse.audit.Evidence.JournalLine;
import exchange.bourse.audit.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a clock of its own, of which each pause takes a second, and topics that say at each second what they have more. */
class HistoryAuditTest {

    private static final long PAUSE_MS = 1_000;
    private static final BigDecimal FIVE = new BigDecimal("5");
    private static final DepositAsked ASKED = asked("d1", 10);
    private static final JournalEntry BOOKED = new JournalEntry("deposit-alice-d1", "d1",
            List.of(new JournalLine(101, null, "usd", true, FIVE, FIVE), new JournalLine(201, "alice", "usd", false, FIVE, FIVE)), 10);

    private long nowMs;
    private final HistoryAudit audit = new HistoryAudit(new HistoryAudit.Pace() {
        @Override
        public long nowMs() {
            return nowMs;
        }

        @Override
        public void pause() {
            nowMs += PAUSE_MS;
        }
    });

    @Test
    void whatAgreesIsInOrderAtOnce() throws InterruptedException {
        audit(Map.of(0L, List.of(ASKED, BOOKED)));
        assertThat(audit.violations()).isEmpty();
        assertThat(nowMs).isZero();
    }

    @Test
    void aCounterpartThatComesAMomentLaterIsWaitedFor() throws InterruptedException {
        audit(Map.of(0L, List.of(BOOKED), 3 * PAUSE_MS, List.of(ASKED)));
        assertThat(audit.violations()).isEmpty();
        assertThat(nowMs).isEqualTo(3 * PAUSE_MS);
    }

    @Test
    void moneyThatNobodySentIsAViolationAndNotInFlight() throws InterruptedException {
        audit(Map.of(0L, List.of(BOOKED)));
        assertThat(audit.violations()).extracting(Violation::kind).contains(Violation.Kind.NOT_COMMANDED);
        assertThat(audit.pendingCount()).isZero();
        assertThat(nowMs).isEqualTo(Auditor.PATIENCE.toMillis());
    }

    @Test
    void whatTheLedgerHasNotComeToIsInFlightAndNoViolation() throws InterruptedException {
        audit(Map.of(0L, List.of(ASKED, BOOKED, asked("d2", 20))));
        assertThat(audit.violations()).isEmpty();
        assertThat(audit.pendingCount()).isOne();
    }

    private static DepositAsked asked(String id, long timeMs) {
        return new DepositAsked("alice", id, new Funds("usd", FIVE, BigDecimal.ZERO), false, false, timeMs);
    }

    private void audit(Map<Long, List<Evidence>> topics) throws InterruptedException {
        audit.define(new AssetDefined("usd", true, 2, new AssetDefined.Rules(false, true, BigDecimal.ZERO)));
        audit.toTheEnd(reader -> topics.getOrDefault(nowMs, List.of()).forEach(each -> reader.read(0, each)));
    }
}
