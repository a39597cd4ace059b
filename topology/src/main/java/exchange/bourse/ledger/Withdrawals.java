package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerCommand.SettleWithdrawal;
import exchange.bourse.ledger.LedgerCommand.Withdraw;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.WithdrawalChanged;
import exchange.bourse.ledger.LedgerEvent.WithdrawalRefused;
import exchange.bourse.market.Asset;
import java.util.function.Consumer;

/**
 * What leaves the exchange (Peatio 2.6): amount and fee are locked when it is asked for; in the end they go back, or the amount leaves the
 * holdings and the house earns the fee.
 */
final class Withdrawals {

    private final LedgerState state;
    private final WithdrawLimits limits;

    Withdrawals(LedgerState state) {
        this.state = state;
        this.limits = new WithdrawLimits(state.house());
    }

    /** Locks what is to leave. The same one again changes nothing. */
    void request(String account, Withdraw command, long timeMs, Consumer<LedgerEvent> events) {
        KnownWithdrawal known = state.withdrawal(account, command.withdrawalId());
        if (known != null) {
            if (!known.isAskedForBy(command)) {
                events.accept(new WithdrawalChanged(known, FundsRefusal.ID_TAKEN));
            }
            return;
        }
        Asset asset = state.asset(command.asset());
        if (asset == null) {
            events.accept(new WithdrawalRefused(command, account, FundsRefusal.CURRENCY_UNKNOWN));
            return;
        }
        Funds funds;
        try {
            funds = Funds.of(command.amount(), command.fee(), asset);
        } catch (ArithmeticException | IllegalArgumentException uncountable) {
            events.accept(new WithdrawalRefused(command, account, FundsRefusal.AMOUNT_INVALID));
            return;
        }
        KnownWithdrawal withdrawal = new KnownWithdrawal(command.withdrawalId(), account, asset, funds.amountUnits(), funds.feeUnits(),
                command.destination(), command.note(), null, WithdrawalState.ACCEPTED, timeMs, timeMs);
        FundsRefusal disallowed = new Risk(state.house()).ofWithdrawal(withdrawal, timeMs);
        if (disallowed != null) {
            events.accept(new WithdrawalRefused(command, account, disallowed));
            return;
        }
        if (withdrawal.totalUnits() > state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset, account))) {
            events.accept(new WithdrawalRefused(command, account, FundsRefusal.INSUFFICIENT_BALANCE));
            return;
        }
        post(withdrawal, "withdrawal-reserved", Cause.WITHDRAWAL_RESERVED,
                move(AccountClass.MEMBER_MAIN, AccountClass.MEMBER_LOCKED, withdrawal), events);
        limits.count(withdrawal, timeMs);
        enter(withdrawal, events);
    }

    /** Takes a withdrawal one step on, if it is in a state for that. */
    void settle(String account, SettleWithdrawal command, long timeMs, Consumer<LedgerEvent> events) {
        KnownWithdrawal withdrawal = state.withdrawal(account, command.withdrawalId());
        if (withdrawal == null) {
            return;
        }
        WithdrawalState later = withdrawal.state().after(command.action());
        if (later == null) {
            events.accept(new WithdrawalChanged(withdrawal, FundsRefusal.WRONG_STATE));
            return;
        }
        switch (later) {
            case SUCCEED -> post(withdrawal, "withdrawal", Cause.WITHDRAWAL,
                    new JournalTransaction.Builder(state)
                            .debit(AccountClass.MEMBER_LOCKED, withdrawal.asset(), account, withdrawal.totalUnits())
                            .credit(AccountClass.HOLDINGS, withdrawal.asset(), null, withdrawal.amountUnits())
                            .credit(AccountClass.REVENUE, withdrawal.asset(), null, withdrawal.feeUnits()),
                    events);
            case CANCELED, REJECTED, FAILED -> {
                post(withdrawal, "withdrawal-released", Cause.WITHDRAWAL_RELEASED,
                        move(AccountClass.MEMBER_LOCKED, AccountClass.MEMBER_MAIN, withdrawal), events);
                limits.giveBack(withdrawal);
            }
            case ACCEPTED, PROCESSING -> {
            }
        }
        enter(withdrawal.in(later, command.txid(), timeMs), events);
    }

    private JournalTransaction.Builder move(AccountClass from, AccountClass to, KnownWithdrawal withdrawal) {
        return new JournalTransaction.Builder(state).debit(from, withdrawal.asset(), withdrawal.account(), withdrawal.totalUnits())
                .credit(to, withdrawal.asset(), withdrawal.account(), withdrawal.totalUnits());
    }

    private static void post(KnownWithdrawal withdrawal, String what, Cause cause, JournalTransaction.Builder entries,
            Consumer<LedgerEvent> events) {
        String id = "%s-%s-%s".formatted(what, withdrawal.account(), withdrawal.id());
        events.accept(new Posted(entries.post(id, cause, withdrawal.id())));
    }

    private void enter(KnownWithdrawal withdrawal, Consumer<LedgerEvent> events) {
        state.putWithdrawal(withdrawal);
        events.accept(new WithdrawalChanged(withdrawal, null));
    }
}
