package exchange.bourse.ledger.stream;

import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.ledger.DepositState;
import exchange.bourse.ledger.FundsRefusal;
import exchange.bourse.ledger.KnownDeposit;
import exchange.bourse.ledger.KnownWithdrawal;
import exchange.bourse.ledger.LedgerCommand;
import exchange.bourse.ledger.WithdrawalState;
import exchange.bourse.market.Asset;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.SameName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Between the ledger's deposits and withdrawals and the events that show them, which are also the form in which the ledger stores them. The
 * states of both have the same names.
 */
final class FundsCodec {

    private FundsCodec() {
    }

    static LedgerCommand decode(Deposit command) {
        return new LedgerCommand.Deposit(command.getDepositId(), command.getAsset(), command.getAmount(), orZero(command.getFee()),
                command.getAwaitsAcceptance(), command.getAwaitsCollection());
    }

    static LedgerCommand decode(Withdraw command) {
        return new LedgerCommand.Withdraw(command.getWithdrawalId(), command.getAsset(), command.getAmount(), orZero(command.getFee()),
                command.getDestination(), command.getNote());
    }

    /** The step; null for one that this version does not know. */
    static @Nullable LedgerCommand decode(SettleDeposit command) {
        return command.getAction() == DepositAction.OTHER
                ? null
                : new LedgerCommand.SettleDeposit(command.getDepositId(), SameName.of(DepositState.Action.class, command.getAction()));
    }

    /** The step; null for one that this version does not know. */
    static @Nullable LedgerCommand decode(SettleWithdrawal command) {
        return command.getAction() == WithdrawalAction.OTHER
                ? null
                : new LedgerCommand.SettleWithdrawal(command.getWithdrawalId(),
                        SameName.of(WithdrawalState.Action.class, command.getAction()), command.getTxid());
    }

    static KnownDeposit decode(DepositEvent event, Asset asset) {
        return new KnownDeposit(event.getDepositId(), event.getAccount(), asset, Decimals.toUnits(event.getAmount(), asset.scale()),
                Decimals.toUnits(event.getFee(), asset.scale()), event.getAwaitsCollection(),
                SameName.of(DepositState.class, event.getState()), event.getCreatedAt().toEpochMilli(),
                event.getUpdatedAt().toEpochMilli());
    }

    static KnownWithdrawal decode(WithdrawalEvent event, Asset asset) {
        return new KnownWithdrawal(event.getWithdrawalId(), event.getAccount(), asset, Decimals.toUnits(event.getAmount(), asset.scale()),
                Decimals.toUnits(event.getFee(), asset.scale()), event.getDestination(), event.getNote(), event.getTxid(),
                SameName.of(WithdrawalState.class, event.getState()), event.getCreatedAt().toEpochMilli(),
                event.getUpdatedAt().toEpochMilli());
    }

    static DepositEvent encode(KnownDeposit deposit, @Nullable FundsRefusal refusal) {
        int scale = deposit.asset().scale();
        return new DepositEvent(deposit.id(), deposit.account(), deposit.asset().id(), Decimals.toEvent(deposit.amountUnits(), scale),
                Decimals.toEvent(deposit.feeUnits(), scale), deposit.awaitsCollection(),
                SameName.of(exchange.bourse.events.DepositState.class, deposit.state()), refusal == null ? null : refusal.code(),
                Instant.ofEpochMilli(deposit.createdMs()), Instant.ofEpochMilli(deposit.updatedMs()));
    }

    static WithdrawalEvent encode(KnownWithdrawal withdrawal, @Nullable FundsRefusal refusal) {
        int scale = withdrawal.asset().scale();
        return new WithdrawalEvent(withdrawal.id(), withdrawal.account(), withdrawal.asset().id(),
                Decimals.toEvent(withdrawal.amountUnits(), scale), Decimals.toEvent(withdrawal.feeUnits(), scale), withdrawal.destination(),
                withdrawal.note(), withdrawal.txid(), SameName.of(exchange.bourse.events.WithdrawalState.class, withdrawal.state()),
                refusal == null ? null : refusal.code(), Instant.ofEpochMilli(withdrawal.createdMs()),
                Instant.ofEpochMilli(withdrawal.updatedMs()));
    }

    static DepositEvent refused(LedgerCommand.Deposit command, String account, FundsRefusal refusal, long timeMs) {
        Instant time = Instant.ofEpochMilli(timeMs);
        return new DepositEvent(command.depositId(), account, command.asset(), command.amount(), event(command.fee()),
                command.awaitsCollection(), exchange.bourse.events.DepositState.REJECTED, refusal.code(), time, time);
    }

    static WithdrawalEvent refused(LedgerCommand.Withdraw command, String account, FundsRefusal refusal, long timeMs) {
        Instant time = Instant.ofEpochMilli(timeMs);
        return new WithdrawalEvent(command.withdrawalId(), account, command.asset(), command.amount(), event(command.fee()),
                command.destination(), command.note(), null, exchange.bourse.events.WithdrawalState.REJECTED, refusal.code(), time, time);
    }

    private static BigDecimal orZero(@Nullable BigDecimal fee) {
        return Objects.requireNonNullElse(fee, BigDecimal.ZERO);
    }

    private static BigDecimal event(BigDecimal decimal) {
        return decimal.setScale(Decimals.EVENT_SCALE);
    }
}
