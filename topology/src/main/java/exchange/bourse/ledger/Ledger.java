package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.AmendOrder;
import exchange.bourse.ledger.LedgerCommand.AmendmentRefused;
import exchange.bourse.ledger.LedgerCommand.AmendmentTaken;
import exchange.bourse.ledger.LedgerCommand.AnswerTransfer;
import exchange.bourse.ledger.LedgerCommand.CancelOrder;
import exchange.bourse.ledger.LedgerCommand.CancelOrders;
import exchange.bourse.ledger.LedgerCommand.CloseOrder;
import exchange.bourse.ledger.LedgerCommand.CreditReferral;
import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.ledger.LedgerCommand.Fill;
import exchange.bourse.ledger.LedgerCommand.PlaceOrder;
import exchange.bourse.ledger.LedgerCommand.PostTransfer;
import exchange.bourse.ledger.LedgerCommand.ReduceOrder;
import exchange.bourse.ledger.LedgerCommand.RefuseOrder;
import exchange.bourse.ledger.LedgerCommand.SettleDeposit;
import exchange.bourse.ledger.LedgerCommand.SettleTransfer;
import exchange.bourse.ledger.LedgerCommand.SettleWithdrawal;
import exchange.bourse.ledger.LedgerCommand.StepTransfer;
import exchange.bourse.ledger.LedgerCommand.Withdraw;
import exchange.bourse.ledger.LedgerEvent.AllCancelledInBook;
import exchange.bourse.ledger.LedgerEvent.CancelledInBook;
import exchange.bourse.ledger.LedgerEvent.OrderChanged;
import exchange.bourse.ledger.LedgerEvent.OrderRejected;
import exchange.bourse.ledger.LedgerEvent.PlacedInBook;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.ReferralEarned;
import exchange.bourse.ledger.LedgerEvent.Settled;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.money.Decimals;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The only writer of balances. It reserves before an order may reach a book, settles each fill as double entries, and releases what is
 * left.
 *
 * <p>One thread only. An open order, a deposit, a withdrawal or a transfer that comes again changes nothing;
 * that no command is applied twice is the caller's to see to. Reports from matching about orders it
 * does not know are defects, and stop it.
 */
public final class Ledger {

    private final LedgerState state;
    private final Reservation reservation;
    private final Amendments amendments;
    private final ClientNames names;
    private final Deposits deposits;
    private final Withdrawals withdrawals;
    private final Transfers transfers;
    private final TransferParts transferParts;
    private final Referrals referrals;

    /** A ledger on what it remembers. */
    public Ledger(LedgerState state) {
        this.state = state;
        this.reservation = new Reservation(state);
        this.amendments = new Amendments(state, reservation);
        this.names = new ClientNames(state);
        this.deposits = new Deposits(state);
        this.withdrawals = new Withdrawals(state);
        this.transfers = new Transfers(state);
        this.transferParts = new TransferParts(state);
        this.referrals = new Referrals(state);
    }

    /**
     * Applies a command about an account.
     *
     * @param timeMs the time of the command's record
     */
    public void apply(String account, LedgerCommand command, long timeMs, Consumer<LedgerEvent> events) {
        switch (command) {
            case PlaceOrder place -> place(account, place, timeMs, events);
            case AmendOrder amend ->
                ofOwner(account, amend.orderId(), order -> amendments.amend(order, marketOf(order), amend, timeMs, events));
            case CancelOrder cancel ->
                ofOwner(account, cancel.orderId(), order -> events.accept(new CancelledInBook(order, marketOf(order))));
            case CancelOrders cancel -> cancel(account, cancel, events);
            case Deposit deposit -> deposits.book(account, deposit, timeMs, events);
            case SettleDeposit settle -> deposits.settle(account, settle, timeMs, events);
            case Withdraw withdraw -> withdrawals.request(account, withdraw, timeMs, events);
            case SettleWithdrawal settle -> withdrawals.settle(account, settle, timeMs, events);
            case PostTransfer transfer -> transfers.post(transfer, timeMs, events);
            case SettleTransfer settle -> transfers.settle(settle, timeMs, events);
            case StepTransfer(TransferPart part, TransferPart.Step step) -> transferParts.step(part, step, events);
            case AnswerTransfer answer -> transfers.answered(answer, timeMs, events);
            case Fill fill -> settle(fill, timeMs, events);
            case CloseOrder close -> finish(openOrder(close.orderId()), order -> order.close(close.reason(), timeMs), timeMs, events);
            case RefuseOrder refused ->
                finish(openOrder(refused.orderId()), order -> order.reject(refused.reasonCode(), timeMs), timeMs, events);
            case ReduceOrder reduce -> reduce(openOrder(reduce.orderId()), reduce, timeMs, events);
            case CreditReferral share -> referrals.credit(account, share, events);
            case AmendmentTaken taken -> {
                OpenOrder order = openOrder(taken.orderId());
                amendments.taken(order, marketOf(order), taken, timeMs, events);
            }
            case AmendmentRefused refused -> {
                OpenOrder order = state.order(refused.orderId());
                if (order != null) {
                    amendments.refused(order, marketOf(order), refused.reasonCode(), timeMs, events);
                }
            }
        }
    }

    private void place(String account, PlaceOrder command, long timeMs, Consumer<LedgerEvent> events) {
        OpenOrder known = state.order(command.orderId());
        if (known != null) {
            boolean again = known.terms().account().equals(account) && known.terms().uuid().equals(command.uuid());
            if (!again) {
                events.accept(new OrderRejected(command, account, RejectReason.ORDER_ID_TAKEN));
            }
            return;
        }
        switch (OrderAcceptance.of(account, command, state, timeMs)) {
            case OrderAcceptance.Rejected(var reason) -> events.accept(new OrderRejected(command, account, reason));
            case OrderAcceptance.Accepted(OpenOrder order, Market market) -> {
                long reservedUnits = order.progress().reservedUnits();
                reservation.lock("reserve-" + command.orderId(), order.terms(), market, reservedUnits, events);
                names.give(account, command);
                state.putOrder(order);
                state.house().countOpenOrders(account, 1);
                events.accept(new OrderChanged(order, market));
                events.accept(new PlacedInBook(order, market));
            }
        }
    }

    private void cancel(String account, CancelOrders command, Consumer<LedgerEvent> events) {
        state.markets()
                .filter(market -> command.market() == null || market.id().equals(command.market()))
                .forEach(market -> events.accept(new AllCancelledInBook(account, market, command.side())));
    }

    private void settle(Fill fill, long timeMs, Consumer<LedgerEvent> events) {
        OpenOrder order = openOrder(fill.orderId());
        Market market = marketOf(order);
        Settlement settlement = Settlement.of(order, market, fill, state, timeMs);
        events.accept(new Posted(settlement.transaction()));
        events.accept(new Settled(settlement.order(), market, fill, settlement.feeAsset(), settlement.feeUnits()));
        Fees.Referral referral = settlement.referral();
        if (referral.units() > 0) {
            String payer = order.terms().account();
            events.accept(new ReferralEarned(referral.referrer(), fill, payer, settlement.feeAsset(), referral.units()));
        }
        if (settlement.order().isFilled()) {
            finish(settlement.order(), OpenOrder::done, timeMs, events);
        } else {
            state.putOrder(settlement.order());
            events.accept(new OrderChanged(settlement.order(), market));
        }
    }

    private void reduce(OpenOrder order, ReduceOrder report, long timeMs, Consumer<LedgerEvent> events) {
        Market market = marketOf(order);
        long quantityUnits = Decimals.toUnits(report.quantity(), market.scales().base());
        long totalUnits = Decimals.toUnits(report.total(), market.scales().quote());
        amendments.reduced(order, market, quantityUnits, totalUnits, timeMs, events);
    }

    private void finish(OpenOrder order, Function<OpenOrder, FinishedOrder> ending, long timeMs, Consumer<LedgerEvent> events) {
        Market market = marketOf(order);
        reservation.release("release-" + order.terms().id(), order.terms(), market, order.progress().reservedUnits(), events);
        state.removeOrder(order.terms().id());
        state.house().countOpenOrders(order.terms().account(), -1);
        FinishedOrder finished = ending.apply(order);
        names.end(finished, timeMs);
        events.accept(new OrderChanged(finished, market));
    }

    /** An order that is not open, or is somebody else's, is left alone: its outcome is known already. */
    private void ofOwner(String account, long orderId, Consumer<OpenOrder> action) {
        OpenOrder order = state.order(orderId);
        if (order != null && order.terms().account().equals(account)) {
            action.accept(order);
        }
    }

    private OpenOrder openOrder(long orderId) {
        OpenOrder order = state.order(orderId);
        if (order == null) {
            throw new IllegalStateException("matching reports on order %d, which is not open".formatted(orderId));
        }
        return order;
    }

    private Market marketOf(OpenOrder order) {
        return Objects.requireNonNull(state.market(order.terms().market()), "market of an accepted order is defined");
    }
}
