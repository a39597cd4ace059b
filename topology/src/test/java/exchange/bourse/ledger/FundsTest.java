package exchange.bourse.ledger;

import static exchange.bourse.market.TestMarkets.USD;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.SettleDeposit;
import exchange.bourse.ledger.LedgerCommand.SettleWithdrawal;
import exchange.bourse.ledger.LedgerCommand.Withdraw;
import exchange.bourse.ledger.LedgerEvent.DepositChanged;
import exchange.bourse.ledger.LedgerEvent.DepositRefused;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.WithdrawalChanged;
import exchange.bourse.ledger.LedgerEvent.WithdrawalRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deposits and withdrawals. Balances are in whole dollars. */
class FundsTest {

    private static final long UNITS = 100_000_000;

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Ledger ledger = new Ledger(state);
    private final List<LedgerEvent> events = new ArrayList<>();

    @Test
    void aDepositGrowsHoldingsByAmountAndFee() {
        apply(deposit("d", "100", "3", false, false));
        assertBalances(100, 0, 103, 3);
        assertThat(events).hasExactlyElementsOfTypes(Posted.class, DepositChanged.class);
    }

    @Test
    void aSubmittedDepositIsCreditedOnceItIsAccepted() {
        apply(deposit("d", "100", "0", true, false));
        assertBalances(0, 0, 0, 0);
        apply(new SettleDeposit("d", DepositState.Action.ACCEPT));
        assertBalances(100, 0, 100, 0);
        apply(new SettleDeposit("d", DepositState.Action.ACCEPT));
        assertBalances(100, 0, 100, 0);
        assertThat(events.getLast()).isInstanceOfSatisfying(DepositChanged.class,
                changed -> assertThat(changed.refusal()).isEqualTo(FundsRefusal.WRONG_STATE));
    }

    @Test
    void aDepositThatAwaitsCollectionIsLockedUntilThen() {
        apply(deposit("d", "100", "0", false, true));
        assertBalances(0, 100, 100, 0);
        apply(new SettleDeposit("d", DepositState.Action.COLLECT));
        assertBalances(100, 0, 100, 0);
    }

    @Test
    void theSameDepositAgainSaysAndChangesNothingAndAnotherOfItsIdIsRefused() {
        apply(deposit("d", "100", "0", false, false));
        events.clear();
        apply(deposit("d", "100.00", "0", false, false));
        assertThat(events).isEmpty();
        apply(deposit("d", "101", "0", false, false));
        assertThat(events).singleElement()
                .isInstanceOfSatisfying(DepositChanged.class, changed -> assertThat(changed.refusal()).isEqualTo(FundsRefusal.ID_TAKEN));
        assertBalances(100, 0, 100, 0);
    }

    @ParameterizedTest
    @CsvSource({"usd, 0, 0, AMOUNT_INVALID", "usd, -1, 0, AMOUNT_INVALID", "usd, 1, -1, AMOUNT_INVALID",
            "usd, 0.000000001, 0, AMOUNT_INVALID", "usd, 92233720368.54775808, 0, AMOUNT_INVALID",
            "usd, 92233720368.54775807, 0.00000001, AMOUNT_INVALID", "doge, 1, 0, CURRENCY_UNKNOWN"})
    void whatCannotBeBookedIsRefusedWithItsReasonAndChangesNothing(String asset, String amount, String fee, FundsRefusal refusal) {
        Deposit deposit = new Deposit("d", asset, new BigDecimal(amount), new BigDecimal(fee), false, false);
        apply(deposit);
        assertThat(events).containsExactly(new DepositRefused(deposit, "alice", refusal));
        events.clear();
        Withdraw withdraw = new Withdraw("w", asset, new BigDecimal(amount), new BigDecimal(fee), "iban", null);
        apply(withdraw);
        assertThat(events).containsExactly(new WithdrawalRefused(withdraw, "alice", refusal));
        assertThat(state.balances).isEmpty();
    }

    @Test
    void depositsThatWouldLeaveNoRoomForOtherPartitionsAreRefused() {
        apply(deposit("d", "5764607523", "0", false, false));
        events.clear();
        apply(deposit("e", "1", "0", false, false));
        apply(deposit("f", "92233720368", "0", false, false));
        assertThat(events).hasExactlyElementsOfTypes(DepositRefused.class, DepositRefused.class);
        assertBalances(5_764_607_523L, 0, 5_764_607_523L, 0);
    }

    @Test
    void aWithdrawalLocksAmountAndFeeAndLeavesWithThem() {
        apply(deposit("d", "100", "0", false, false));
        apply(withdraw("w", "60", "2"));
        assertBalances(38, 62, 100, 0);
        apply(new SettleWithdrawal("w", WithdrawalState.Action.PROCESS, "tx-1"));
        apply(new SettleWithdrawal("w", WithdrawalState.Action.COMPLETE, null));
        assertBalances(38, 0, 40, 2);
        assertThat(events.getLast()).isInstanceOfSatisfying(WithdrawalChanged.class, changed -> {
            assertThat(changed.withdrawal().txid()).isEqualTo("tx-1");
            assertThat(changed.withdrawal().state()).isEqualTo(WithdrawalState.SUCCEED);
        });
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, CANCELED", "REJECT, REJECTED"})
    void aWithdrawalThatEndsEarlyGoesBack(WithdrawalState.Action action, WithdrawalState end) {
        apply(deposit("d", "100", "0", false, false));
        apply(withdraw("w", "60", "2"));
        apply(new SettleWithdrawal("w", action, null));
        assertBalances(100, 0, 100, 0);
        apply(new SettleWithdrawal("w", WithdrawalState.Action.COMPLETE, null));
        assertBalances(100, 0, 100, 0);
        assertThat(state.withdrawal("alice", "w")).extracting(KnownWithdrawal::state).isEqualTo(end);
    }

    @Test
    void aWithdrawalThatIsBeingSentCannotBeCancelledButMayFail() {
        apply(deposit("d", "100", "0", false, false));
        apply(withdraw("w", "60", "2"));
        apply(new SettleWithdrawal("w", WithdrawalState.Action.PROCESS, null));
        apply(new SettleWithdrawal("w", WithdrawalState.Action.CANCEL, null));
        assertBalances(38, 62, 100, 0);
        apply(new SettleWithdrawal("w", WithdrawalState.Action.FAIL, null));
        assertBalances(100, 0, 100, 0);
    }

    @Test
    void whatIsLockedCannotBeWithdrawnAgain() {
        apply(deposit("d", "100", "0", false, false));
        apply(withdraw("w", "60", "0"));
        Map<AccountNumber, Long> before = Map.copyOf(state.balances);
        events.clear();
        apply(withdraw("w", "60", "0"));
        assertThat(events).isEmpty();
        apply(withdraw("v", "40.00000001", "0"));
        assertThat(events).singleElement()
                .isInstanceOfSatisfying(WithdrawalRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(FundsRefusal.INSUFFICIENT_BALANCE));
        assertThat(state.balances).isEqualTo(before);
    }

    private static Deposit deposit(String id, String amount, String fee, boolean awaitsAcceptance, boolean awaitsCollection) {
        return new Deposit(id, "usd", new BigDecimal(amount), new BigDecimal(fee), awaitsAcceptance, awaitsCollection);
    }

    private static Withdraw withdraw(String id, String amount, String fee) {
        return new Withdraw(id, "usd", new BigDecimal(amount), new BigDecimal(fee), "iban", null);
    }

    private void assertBalances(long main, long locked, long holdings, long revenue) {
        assertThat(List.of(units(AccountClass.MEMBER_MAIN, "alice"), units(AccountClass.MEMBER_LOCKED, "alice"),
                units(AccountClass.HOLDINGS, null), units(AccountClass.REVENUE, null)))
                .containsExactly(main * UNITS, locked * UNITS, holdings * UNITS, revenue * UNITS);
    }

    private long units(AccountClass accountClass, @Nullable String member) {
        return state.balanceUnits(new AccountNumber(accountClass, USD, member));
    }

    private void apply(LedgerCommand command) {
        ledger.apply("alice", command, 1_000, events::add);
    }
}
