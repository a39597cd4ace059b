package exchange.bourse.ledger;

import exchange.bourse.market.CloseReason;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger reacts to. Amounts from outside are decimals as they were given, for the ledger to refuse; amounts from matching are
 * decimals that fit.
 */
public sealed interface LedgerCommand {

    /**
     * Reserve what an order may cost and send it to its book.
     *
     * @param orderId id of the order
     * @param uuid its second name
     * @param market its market
     * @param side buy or sell
     * @param type limit or market
     * @param price limit price; null for market orders
     * @param quantity quantity, in base
     * @param spendLimit the most that a market buy may spend, in quote; null for all other orders
     * @param clientOrderId the client's own name for it; null without one
     * @param wishes how it wants to be treated
     */
    record PlaceOrder(long orderId, String uuid, String market, Side side, OrderType type, @Nullable BigDecimal price, BigDecimal quantity,
            @Nullable BigDecimal spendLimit, @Nullable String clientOrderId, Wishes wishes) implements LedgerCommand {

        /** Whether it is a market buy that is sized by what it may spend. */
        public boolean isByAmount() {
            return quantity.signum() == 0 && type == OrderType.MARKET && side == Side.BUY;
        }
    }

    /**
     * Change an open order. What is null stays.
     *
     * @param orderId the order
     * @param price limit price
     * @param quantity whole quantity, with what is filled
     * @param stopPrice price that triggers it
     * @param expiresAtMs when it expires
     */
    record AmendOrder(long orderId, @Nullable BigDecimal price, @Nullable BigDecimal quantity, @Nullable BigDecimal stopPrice,
            @Nullable Long expiresAtMs) implements LedgerCommand {}

    /**
     * Ask the books to give all orders of the account back.
     *
     * @param market only those of a market; null for all
     * @param side only those of a side; null for both
     */
    record CancelOrders(@Nullable String market, @Nullable Side side) implements LedgerCommand {}

    /**
     * The book changed an order's terms: release what is reserved too much.
     *
     * @param orderId the order
     * @param price limit price now; null without one
     * @param quantity whole quantity now, with what is filled
     * @param wishes how it is treated now
     */
    record AmendmentTaken(long orderId, @Nullable BigDecimal price, BigDecimal quantity, Wishes wishes) implements LedgerCommand {}

    /**
     * The book refused an amendment: release what was reserved for it.
     *
     * @param orderId the order
     * @param reasonCode stable code of why
     */
    record AmendmentRefused(long orderId, String reasonCode) implements LedgerCommand {}

    /**
     * An order lost a part that will not be filled: release what was reserved for it.
     *
     * @param orderId the order
     * @param quantity what it lost, in base
     * @param total what that would have cost, in quote
     */
    record ReduceOrder(long orderId, BigDecimal quantity, BigDecimal total) implements LedgerCommand {}

    /**
     * The book refused an order: release what is reserved for it.
     *
     * @param orderId the order
     * @param reasonCode stable code of why
     */
    record RefuseOrder(long orderId, String reasonCode) implements LedgerCommand {}

    /**
     * Ask the book to give an order back.
     *
     * @param orderId the order
     */
    record CancelOrder(long orderId) implements LedgerCommand {}

    /**
     * Take in what came from outside.
     *
     * @param depositId id of the deposit, taken in once
     * @param asset what came in
     * @param amount what the account gets
     * @param fee what came in besides, and the house keeps
     * @param awaitsAcceptance whether somebody has to accept it first
     * @param awaitsCollection whether it is locked until it was collected
     */
    record Deposit(String depositId, String asset, BigDecimal amount, BigDecimal fee, boolean awaitsAcceptance,
            boolean awaitsCollection) implements LedgerCommand {

        /** A deposit that is credited at once, without a fee. */
        public Deposit(String depositId, String asset, BigDecimal amount) {
            this(depositId, asset, amount, BigDecimal.ZERO, false, false);
        }
    }

    /**
     * Take a deposit one step on.
     *
     * @param depositId the deposit
     * @param action the step
     */
    record SettleDeposit(String depositId, DepositState.Action action) implements LedgerCommand {}

    /**
     * Lock what is to leave the exchange.
     *
     * @param withdrawalId id of the withdrawal, locked for once
     * @param asset what is to leave
     * @param amount what is to arrive outside
     * @param fee what the house takes besides
     * @param destination where it is to go
     * @param note what its owner wrote about it
     */
    record Withdraw(String withdrawalId, String asset, BigDecimal amount, BigDecimal fee, String destination,
            @Nullable String note) implements LedgerCommand {}

    /**
     * Take a withdrawal one step on.
     *
     * @param withdrawalId the withdrawal
     * @param action the step
     * @param txid the transaction outside that carried it; null to keep what is known
     */
    record SettleWithdrawal(String withdrawalId, WithdrawalState.Action action, @Nullable String txid) implements LedgerCommand {}

    /**
     * Settle a fill of an order.
     *
     * @param orderId the order
     * @param tradeId the trade
     * @param role maker or taker
     * @param price price
     * @param quantity quantity, in base
     * @param total price times quantity as matching rounded it, in quote
     */
    record Fill(long orderId, long tradeId, Role role, BigDecimal price, BigDecimal quantity, BigDecimal total) implements LedgerCommand {}

    /**
     * Release what is reserved for an order that left its book.
     *
     * @param orderId the order
     * @param reason why it left
     */
    record CloseOrder(long orderId, CloseReason reason) implements LedgerCommand {}

    /**
     * Move money between accounts.
     *
     * @param transferId id of the transfer, moved once
     * @param kind who moves it
     * @param category what for, in the operator's words
     * @param title what it is, in short
     * @param description why, for people
     * @param author the member or operator who asks for it
     * @param legs the movements, which are booked all or none
     */
    record PostTransfer(String transferId, TransferKind kind, String category, String title, String description, String author,
            List<TransferLeg> legs) implements LedgerCommand {}

    /**
     * Accept or reject a proposed transfer.
     *
     * @param transferId the transfer
     * @param action the decision
     * @param operator who decides
     */
    record SettleTransfer(String transferId, TransferState.Action action, String operator) implements LedgerCommand {}

    /**
     * Take an account's part of a transfer one step on.
     *
     * @param part the part
     * @param step the step
     */
    record StepTransfer(TransferPart part, TransferPart.Step step) implements LedgerCommand {}

    /**
     * An account's answer to a transfer that asked it to prepare.
     *
     * @param transferId the transfer
     * @param reasonCode stable code of why it refused; null if it is prepared
     */
    record AnswerTransfer(String transferId, @Nullable String reasonCode) implements LedgerCommand {}

    /**
     * Credit a share in a fee.
     *
     * @param tradeId the trade that the fee was for
     * @param orderId the order that paid it
     * @param asset asset of the fee
     * @param amount the share
     */
    record CreditReferral(long tradeId, long orderId, String asset, BigDecimal amount) implements LedgerCommand {}
}
