package exchange.bourse.platform.replay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.replay.gateway.Balance;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalAuditTest {

    private final JournalAudit audit = new JournalAudit("me");

    @Test
    void aDepositAndAReservationBalance() {
        depositAndReserve();
        assertThat(audit.conservation().holds()).isTrue();
        assertThat(audit.agreesWith(Map.of("usd", balance("70", "30"))).holds()).isTrue();
    }

    @Test
    void aLineWithoutCounterpartIsFound() {
        depositAndReserve();
        audit.accept(new JournalLine("t3", 202, "me", "btc", false, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(audit.conservation().holds()).isFalse();
        assertThat(audit.conservation().evidence()).anyMatch(line -> line.contains("transaction t3"))
                .anyMatch(line -> line.contains("btc"));
    }

    @Test
    void twoErrorsThatCancelEachOtherAreFoundInTheirTransactions() {
        audit.accept(line("t1", 101, null, true, "5", "5"));
        audit.accept(line("t2", 201, "me", false, "5", "5"));
        assertThat(audit.conservation().holds()).isFalse();
        assertThat(audit.conservation().evidence()).hasSize(2);
    }

    @Test
    void aTransactionOfTwoAssetsBalancesInEach() {
        audit.accept(line("t1", 101, null, true, "5", "5"));
        audit.accept(new JournalLine("t1", 202, "me", "btc", false, new BigDecimal("5"), new BigDecimal("5")));
        assertThat(audit.conservation().holds()).isFalse();
    }

    @Test
    void anEmptyJournalProvesNothing() {
        assertThat(audit.conservation().holds()).isFalse();
    }

    @Test
    void aBalanceThatTheGatewayShowsOtherwiseIsFound() {
        depositAndReserve();
        assertThat(audit.agreesWith(Map.of("usd", balance("70.00000001", "30"))).holds()).isFalse();
        assertThat(audit.agreesWith(Map.of("usd", balance("70", "0"))).holds()).isFalse();
        assertThat(audit.agreesWith(Map.of()).holds()).isFalse();
        assertThat(audit.agreesWith(Map.of("usd", balance("70", "30"), "btc", balance("1", "0"))).holds()).isFalse();
    }

    @Test
    void otherMembersLinesAreNotTheAccounts() {
        audit.accept(line("t1", 201, "you", false, "5", "5"));
        assertThat(audit.agreesWith(Map.of()).holds()).isTrue();
    }

    private void depositAndReserve() {
        audit.accept(line("t1", 101, null, true, "100", "100"));
        audit.accept(line("t1", 201, "me", false, "100", "100"));
        audit.accept(line("t2", 201, "me", true, "30", "70"));
        audit.accept(line("t2", 211, "me", false, "30", "30"));
    }

    private static JournalLine line(String transaction, int code, @Nullable String account, boolean debit, String amount, String after) {
        return new JournalLine(transaction, code, account, "usd", debit, new BigDecimal(amount), new BigDecimal(after));
    }

    private static Balance balance(String main, String locked) {
        return new Balance(new BigDecimal(main), new BigDecimal(locked));
    }
}
