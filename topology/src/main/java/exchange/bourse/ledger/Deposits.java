package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.SettleDeposit;
import exchange.bourse.ledger.LedgerEvent.DepositChanged;
import exchange.bourse.ledger.LedgerEvent.DepositRefused;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.market.Asset;
import java.util.function.Consumer;

/**
 * What comes in from outside (Peatio 2.6: deposit accepted): holdings grow by amount and fee, the account gets the amount, the house the fee.
 */
final class Deposits {

    private final LedgerState state;

    Deposits(LedgerState state) {
        this.state = state;
    }

    /** Takes a deposit in. The same one again changes nothing. */
    void book(String account, Deposit command, long timeMs, Consumer<LedgerEvent> events) {
        KnownDeposit known = state.deposit(account, command.depositId());
        if (known != null) {
            if (!known.isAskedForBy(command)) {
                events.accept(new DepositChanged(known, FundsRefusal.ID_TAKEN));
            }
            return;
        }
        Asset asset = state.asset(command.asset());
        if (asset == null) {
            events.accept(new DepositRefused(command, account, FundsRefusal.CURRENCY_UNKNOWN));
            return;
        }
        try {
            Funds funds = Funds.of(command.amount(), command.fee(), asset);
            FundsRefusal disallowed = new Risk(state.house()).ofDeposit(asset, funds);
            if (disallowed != null) {
                events.accept(new DepositRefused(command, account, disallowed));
                return;
            }
            KnownDeposit deposit = new KnownDeposit(command.depositId(), account, asset, funds.amountUnits(), funds.feeUnits(),
                    command.awaitsCollection(), DepositState.SUBMITTED, timeMs, timeMs);
            enter(command.awaitsAcceptance() ? deposit : deposit.in(DepositState.credited(command.awaitsCollection()), timeMs), events);
        } catch (ArithmeticException | IllegalArgumentException uncountable) {
            events.accept(new DepositRefused(command, account, FundsRefusal.AMOUNT_INVALID));
        }
    }

    /** Takes a deposit one step on, if it is in a state for that. */
    void settle(String account, SettleDeposit command, long timeMs, Consumer<LedgerEvent> events) {
        KnownDeposit deposit = state.deposit(account, command.depositId());
        if (deposit == null) {
            return;
        }
        DepositState later = deposit.state().after(command.action(), deposit.awaitsCollection());
        if (later == null) {
            events.accept(new DepositChanged(deposit, FundsRefusal.WRONG_STATE));
            return;
        }
        try {
            enter(deposit.in(later, timeMs), events);
        } catch (ArithmeticException uncountable) {
            events.accept(new DepositChanged(deposit, FundsRefusal.AMOUNT_INVALID));
        }
    }

    private void enter(KnownDeposit deposit, Consumer<LedgerEvent> events) {
        switch (deposit.state()) {
            case ACCEPTED -> credit(deposit, AccountClass.MEMBER_MAIN, events);
            case PROCESSING -> credit(deposit, AccountClass.MEMBER_LOCKED, events);
            case COLLECTED -> collect(deposit, events);
            case SUBMITTED, CANCELED, REJECTED -> {
            }
        }
        state.putDeposit(deposit);
        events.accept(new DepositChanged(deposit, null));
    }

    private void credit(KnownDeposit deposit, AccountClass accountClass, Consumer<LedgerEvent> events) {
        JournalTransaction.Builder entries = new JournalTransaction.Builder(state)
                .debit(AccountClass.HOLDINGS, deposit.asset(), null, deposit.amountUnits() + deposit.feeUnits())
                .credit(accountClass, deposit.asset(), deposit.account(), deposit.amountUnits())
                .credit(AccountClass.REVENUE, deposit.asset(), null, deposit.feeUnits())
                .checkHouse();
        events.accept(new Posted(entries.post("deposit-%s-%s".formatted(deposit.account(), deposit.id()), Cause.DEPOSIT, deposit.id())));
    }

    private void collect(KnownDeposit deposit, Consumer<LedgerEvent> events) {
        JournalTransaction.Builder entries = new JournalTransaction.Builder(state)
                .debit(AccountClass.MEMBER_LOCKED, deposit.asset(), deposit.account(), deposit.amountUnits())
                .credit(AccountClass.MEMBER_MAIN, deposit.asset(), deposit.account(), deposit.amountUnits());
        String id = "deposit-collected-%s-%s".formatted(deposit.account(), deposit.id());
        events.accept(new Posted(entries.post(id, Cause.DEPOSIT_COLLECTED, deposit.id())));
    }
}
