package exchange.bourse.audit.stream;

import exchange.bourse.audit.Evidence;
import exchange.bourse.audit.Evidence.Funds;
import exchange.bourse.audit.Evidence.OrderName;
import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderAmended;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderReduced;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.OrderType;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.Role;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.Side;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.stream.DefinitionCodec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads evidence from the ledger's topics. */
public final class EvidenceCodec {

    /** The topics in which there is evidence; all are keyed by the account, or by the transfer. */
    public static final List<Topic<?>> TOPICS = List.of(Topics.ACCOUNT_COMMANDS, Topics.BALANCE_CHANGES, Topics.ORDER_EVENTS,
            Topics.DEPOSIT_EVENTS, Topics.WITHDRAWAL_EVENTS, Topics.TRANSFER_EVENTS, Topics.ACCOUNT_TRANSFERS);

    private EvidenceCodec() {
    }

    /**
     * What a record tells.
     *
     * @param timeMs the record's time
     * @return null if it is nothing to an auditor
     */
    public static @Nullable Evidence decode(SpecificRecord record, long timeMs) {
        return switch (record) {
            case AccountCommand command -> decode(command.getAccount(), command.getCommand(), timeMs);
            case JournalEntry entry -> new Evidence.JournalEntry(entry.getTransactionId(), entry.getReference(),
                    entry.getLines().stream().map(EvidenceCodec::decode).toList(), timeMs);
            case OrderEvent order -> new Evidence.OrderStated(new OrderName(order.getAccount(), order.getOrderId(), order.getOrderUuid()),
                    order.getMarket(), order.getSide() == Side.BUY, order.getReserved(), order.getState() == OrderState.WAIT,
                    order.getState() == OrderState.REJECT, timeMs);
            case DepositEvent deposit ->
                new Evidence.FundsStated("deposit/%s/%s".formatted(deposit.getAccount(), deposit.getDepositId()), deposit.getAccount(),
                        deposit.getAsset(), deposit.getState() == DepositState.PROCESSING ? deposit.getAmount() : BigDecimal.ZERO, timeMs);
            case WithdrawalEvent withdrawal -> new Evidence.FundsStated(
                    "withdrawal/%s/%s".formatted(withdrawal.getAccount(), withdrawal.getWithdrawalId()), withdrawal.getAccount(),
                    withdrawal.getAsset(), isOpen(withdrawal) ? withdrawal.getAmount().add(withdrawal.getFee()) : BigDecimal.ZERO, timeMs);
            case TransferEvent transfer -> TransferEvidence.decode(transfer, timeMs);
            case AccountTransferEvent part -> TransferEvidence.decode(part, timeMs);
            case AssetDefinition definition -> decode(definition);
            case MarketDefinition definition -> decode(definition);
            default -> throw new IllegalArgumentException("no evidence is in a " + record.getSchema().getName());
        };
    }

    private static @Nullable Evidence decode(String account, Object command, long timeMs) {
        return switch (command) {
            case DefineAsset define -> decode(define.getDefinition());
            case DefineMarket define -> decode(define.getDefinition());
            case PlaceOrder order -> new Evidence.OrderAsked(new OrderName(account, order.getOrderId(), order.getOrderUuid()),
                    order.getMarket(), order.getSide() == Side.BUY, order.getQuantity(), isByAmount(order), timeMs);
            case OrderExecuted fill -> new Evidence.FillAsked(account, fill.getOrderId(), fill.getTradeId(), fill.getRole() == Role.MAKER,
                    fill.getPrice(), fill.getQuantity(), timeMs);
            case OrderAmended amended -> new Evidence.OrderResized(account, amended.getOrderId(), amended.getQuantity());
            case OrderReduced reduced -> new Evidence.OrderReduced(account, reduced.getOrderId(), reduced.getQuantity());
            case OrderClosed closed -> new Evidence.OrderEnded(account, closed.getOrderId());
            case OrderRejected refused -> new Evidence.OrderEnded(account, refused.getOrderId());
            case Deposit deposit ->
                new Evidence.DepositAsked(account, deposit.getDepositId(), funds(deposit.getAsset(), deposit.getAmount(), deposit.getFee()),
                        deposit.getAwaitsAcceptance(), deposit.getAwaitsCollection(), timeMs);
            case SettleDeposit step -> decode(account, step, timeMs);
            case Withdraw withdraw -> new Evidence.WithdrawalAsked(account, withdraw.getWithdrawalId(),
                    funds(withdraw.getAsset(), withdraw.getAmount(), withdraw.getFee()));
            case SettleWithdrawal step -> step.getAction() == WithdrawalAction.COMPLETE
                    ? new Evidence.WithdrawalCompletionAsked(account, step.getWithdrawalId(), timeMs)
                    : null;
            case PostTransfer transfer -> TransferEvidence.decode(transfer, timeMs);
            case SettleTransfer decision -> TransferEvidence.decode(decision, timeMs);
            case StepTransfer step -> TransferEvidence.decode(account, step, timeMs);
            default -> HouseEvidence.decode(account, command, timeMs);
        };
    }

    private static @Nullable Evidence decode(String account, SettleDeposit step, long timeMs) {
        DepositAction action = step.getAction();
        return switch (action) {
            case ACCEPT -> new Evidence.DepositAcceptanceAsked(account, step.getDepositId(), timeMs);
            case CANCEL, REJECT -> new Evidence.DepositEndAsked(account, step.getDepositId());
            case COLLECT, OTHER -> null;
        };
    }

    private static Evidence.JournalLine decode(JournalLine line) {
        return new Evidence.JournalLine(line.getAccountCode(), line.getAccount(), line.getAsset(), line.getSide() == EntrySide.DEBIT,
                line.getAmount(), line.getBalanceAfter());
    }

    /** A definition that contradicts itself is refused. */
    private static @Nullable Evidence decode(AssetDefinition definition) {
        try {
            DefinitionCodec.asset(definition);
        } catch (IllegalArgumentException refused) {
            return null;
        }
        return HouseEvidence.decode(definition);
    }

    private static @Nullable Evidence decode(MarketDefinition definition) {
        try {
            DefinitionCodec.market(definition);
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return null;
        }
        return new Evidence.MarketDefined(definition.getMarket(), definition.getBase(), definition.getQuote(), definition.getMakerFee(),
                definition.getTakerFee());
    }

    private static boolean isByAmount(PlaceOrder order) {
        return order.getQuantity().signum() == 0 && order.getType() == OrderType.MARKET && order.getSide() == Side.BUY;
    }

    private static boolean isOpen(WithdrawalEvent withdrawal) {
        return withdrawal.getState() == WithdrawalState.ACCEPTED || withdrawal.getState() == WithdrawalState.PROCESSING;
    }

    private static Funds funds(String asset, BigDecimal amount, @Nullable BigDecimal fee) {
        return new Funds(asset, amount, Objects.requireNonNullElse(fee, BigDecimal.ZERO));
    }
}
