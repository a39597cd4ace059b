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
        audit.accept(new JournalLine("t3", 0, 202, "me", "btc", false, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(audit.conservation().holds()).isFalse();
        assertThat(audit.conservation().evidence()).anyMatch(line -> line.contains("transaction t3"))
                .anyMatch(line -> line.contains("btc"));
    }

    @Test
    void twoErrorsThatCancelEachOtherAreFoundInTheirTransactions() {
        audit.accept(line("t1", 0, 101, null, true, "5", "5"));
        audit.accept(line("t2", 0, 201, "me", false, "5", "5"));
        assertThat(audit.conservation().holds()).isFalse();
        assertThat(audit.conservation().evidence()).hasSize(2);
    }

    @Test
    void aTransactionOfTwoAssetsBalancesInEach() {
        audit.accept(line("t1", 0, 101, null, true, "5", "5"));
        audit.accept(new JournalLine("t1", 1, 202, "me", "btc", false, new BigDecimal("5"), new BigDecimal("5")));
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
        audit.accept(line("t1", 0, 201, "you", false, "5", "5"));
        assertThat(audit.agreesWith(Map.of()).holds()).isTrue();
    }

    @Test
    void bothSidesOfATradeLeaveNothingInClearing() {
        depositAndReserve();
        buy();
        assertThat(audit.conservation().holds()).isFalse();
        sell();
        assertThat(audit.conservation().holds()).isTrue();
        assertThat(audit.conservation().summary()).contains("clearing against zero in [btc, usd]");
    }

    @Test
    void aMissingSideOfATradeIsFoundThoughTheOtherBalances() {
        depositAndReserve();
        buy();
        assertThat(audit.conservation().evidence()).hasSize(2)
                .anyMatch(line -> line.contains("clearing holds 30 usd"))
                .anyMatch(line -> line.contains("clearing holds -3 btc"));
    }

    @Test
    void aTradeThatIsSettledTwiceForOneSideIsFound() {
        depositAndReserve();
        buy();
        sell();
        settle("trade-1-8", "you", "btc", "3", "usd", "30");
        assertThat(audit.conservation().evidence()).anyMatch(line -> line.contains("clearing holds -30 usd"));
    }

    @Test
    void aTransactionThatIsEnteredTwiceIsFoundThoughEverythingBalances() {
        depositAndReserve();
        buy();
        sell();
        buy();
        sell();
        assertThat(audit.conservation().evidence()).hasSize(8)
                .allMatch(line -> line.contains("is there twice"))
                .anyMatch(line -> line.contains("line 3 of transaction trade-1-7"));
    }

    private void buy() {
        settle("trade-1-7", "me", "usd", "30", "btc", "3");
    }

    private void sell() {
        settle("trade-1-9", "you", "btc", "3", "usd", "30");
    }

    /** One side of a trade; balances afterwards do not matter here. */
    private void settle(String transaction, String member, String given, String givenAmount, String received, String receivedAmount) {
        audit.accept(settled(transaction, 0, 211, member, given, true, givenAmount));
        audit.accept(settled(transaction, 1, 291, null, given, false, givenAmount));
        audit.accept(settled(transaction, 2, 292, null, received, true, receivedAmount));
        audit.accept(settled(transaction, 3, 202, member, received, false, receivedAmount));
    }

    private static JournalLine settled(String transaction, int line, int code, @Nullable String member, String asset, boolean debit,
            String amount) {
        return new JournalLine(transaction, line, code, member, asset, debit, new BigDecimal(amount), BigDecimal.ONE);
    }

    private void depositAndReserve() {
        audit.accept(line("t1", 0, 101, null, true, "100", "100"));
        audit.accept(line("t1", 1, 201, "me", false, "100", "100"));
        audit.accept(line("t2", 0, 201, "me", true, "30", "70"));
        audit.accept(line("t2", 1, 211, "me", false, "30", "30"));
    }

    private static JournalLine line(String transaction, int line, int code, @Nullable String account, boolean debit, String amount,
            String after) {
        return new JournalLine(transaction, line, code, account, "usd", debit, new BigDecimal(amount), new BigDecimal(after));
    }

    private static Balance balance(String main, String locked) {
        return new Balance(new BigDecimal(main), new BigDecimal(locked));
    }
}
