package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.RejectReason;
import exchange.bourse.market.Side;
import org.jspecify.annotations.Nullable;

/** What a ledger says. */
public sealed interface LedgerEvent {

    /**
     * Entries were made.
     *
     * @param transaction the entries
     */
    record Posted(JournalTransaction transaction) implements LedgerEvent {}

    /**
     * An order is now like this.
     *
     * @param order the order
     * @param market its market
     */
    record OrderChanged(Order order, Market market) implements LedgerEvent {}

    /**
     * An order was not accepted, and nothing changed.
     *
     * @param command the order as it came
     * @param account who sent it
     * @param reason why
     */
    record OrderRejected(LedgerCommand.PlaceOrder command, String account, RejectReason reason) implements LedgerEvent {}

    /**
     * An order is to be matched.
     *
     * @param order the order
     * @param market its market
     */
    record PlacedInBook(OpenOrder order, Market market) implements LedgerEvent {}

    /**
     * An order's owner asked to change it, and the ledger holds enough for it.
     *
     * @param command the amendment
     * @param order the order as it is
     * @param market its market
     */
    record AmendedInBook(LedgerCommand.AmendOrder command, OpenOrder order, Market market) implements LedgerEvent {}

    /**
     * An order's owner asked to change it, and it stays as it is.
     *
     * @param order the order as it is
     * @param market its market
     * @param reasonCode stable code of why
     */
    record AmendmentRejected(OpenOrder order, Market market, String reasonCode) implements LedgerEvent {}

    /**
     * Many orders of an account are to be taken out of a book.
     *
     * @param account the account
     * @param market the market
     * @param side only those of a side; null for both
     */
    record AllCancelledInBook(String account, Market market, @Nullable Side side) implements LedgerEvent {}

    /**
     * An order is to be taken out of its book.
     *
     * @param order the order
     * @param market its market
     */
    record CancelledInBook(OpenOrder order, Market market) implements LedgerEvent {}

    /**
     * A deposit is now like this.
     *
     * @param deposit the deposit
     * @param refusal why the last command about it changed nothing; null if it did
     */
    record DepositChanged(KnownDeposit deposit, @Nullable FundsRefusal refusal) implements LedgerEvent {}

    /**
     * A deposit was not taken in.
     *
     * @param command the deposit as it came
     * @param account who should have got it
     * @param refusal why
     */
    record DepositRefused(LedgerCommand.Deposit command, String account, FundsRefusal refusal) implements LedgerEvent {}

    /**
     * A withdrawal is now like this.
     *
     * @param withdrawal the withdrawal
     * @param refusal why the last command about it changed nothing; null if it did
     */
    record WithdrawalChanged(KnownWithdrawal withdrawal, @Nullable FundsRefusal refusal) implements LedgerEvent {}

    /**
     * A withdrawal was not taken in.
     *
     * @param command the withdrawal as it came
     * @param account who asked for it
     * @param refusal why
     */
    record WithdrawalRefused(LedgerCommand.Withdraw command, String account, FundsRefusal refusal) implements LedgerEvent {}

    /**
     * A fill was settled.
     *
     * @param order the order after the fill
     * @param market its market
     * @param fill the fill
     * @param feeAsset asset of the fee: what the account received
     * @param feeUnits fee
     */
    record Settled(OpenOrder order, Market market, LedgerCommand.Fill fill, Asset feeAsset, long feeUnits) implements LedgerEvent {}

    /**
     * A transfer is now like this.
     *
     * @param transfer the transfer
     * @param refusal why the last command about it changed nothing; null if it did
     */
    record TransferChanged(KnownTransfer transfer, @Nullable FundsRefusal refusal) implements LedgerEvent {}

    /**
     * An account's part of a transfer is now like this.
     *
     * @param part the part
     * @param state its state
     * @param refusal why the account refused it; null if it did not
     */
    record TransferPartChanged(TransferPart part, TransferPart.State state, @Nullable FundsRefusal refusal) implements LedgerEvent {}

    /**
     * An account is to take its part of a transfer one step on.
     *
     * @param part the part
     * @param step the step
     */
    record TransferStepped(TransferPart part, TransferPart.Step step) implements LedgerEvent {}

    /**
     * An account answers to a transfer.
     *
     * @param part the part that it was asked to prepare
     * @param refusal why it refuses; null if it is prepared
     */
    record TransferAnswered(TransferPart part, @Nullable FundsRefusal refusal) implements LedgerEvent {}

    /**
     * Somebody has a share in a fee, which waits in clearing.
     *
     * @param referrer whose it is
     * @param fill the fill that the fee was for
     * @param payer account that paid the fee
     * @param asset asset of the fee
     * @param units the share, above zero
     */
    record ReferralEarned(String referrer, LedgerCommand.Fill fill, String payer, Asset asset, long units) implements LedgerEvent {}
}
