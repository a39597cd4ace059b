package exchange.bourse.ledger.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendOrder;
import exchange.bourse.events.AmendRejected;
import exchange.bourse.events.AnswerTransfer;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.CancelOrders;
import exchange.bourse.events.CreditReferral;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderAmended;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderReduced;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.events.Withdraw;
import exchange.bourse.ledger.Ledger;
import exchange.bourse.ledger.LedgerCommand;
import exchange.bourse.market.CloseReason;
import exchange.bourse.market.Market;
import exchange.bourse.stream.CommandPosition;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.SameName;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a command, gives it to the ledger and forwards what it says. Rules are the ledger's, not this class's. */
final class LedgerProcessor implements Processor<String, AccountCommand, String, SpecificRecord> {

    private static final Logger LOGGER = LoggerFactory.getLogger(LedgerProcessor.class);
    private static final int PUBLISHING_PARTITION = 0;

    private final MarketPartitions<SpecificRecord> partitions;
    private ProcessorContext<String, SpecificRecord> context;
    private LedgerStores stores;
    private LedgerReports reports;
    private HouseRules house;
    private Ledger ledger;
    private CommandPosition position;

    LedgerProcessor(MarketPartitions<SpecificRecord> partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        stores = new LedgerStores(context);
        reports = new LedgerReports(context);
        house = new HouseRules(stores.house(), context);
        ledger = new Ledger(stores);
        position = new CommandPosition(context, LedgerStores.POSITION);
        stores.markets().forEach(this::learn);
    }

    @Override
    public void process(Record<String, AccountCommand> record) {
        context.recordMetadata().ifPresent(position::advance);
        String account = record.value().getAccount();
        long timeMs = record.timestamp();
        switch (record.value().getCommand()) {
            case PlaceOrder order -> apply(account, decode(order), timeMs);
            case CancelOrder cancel -> apply(account, new LedgerCommand.CancelOrder(cancel.getOrderId()), timeMs);
            case Deposit deposit -> apply(account, FundsCodec.decode(deposit), timeMs);
            case SettleDeposit step -> apply(account, FundsCodec.decode(step), timeMs);
            case Withdraw withdraw -> apply(account, FundsCodec.decode(withdraw), timeMs);
            case SettleWithdrawal step -> apply(account, FundsCodec.decode(step), timeMs);
            case PostTransfer transfer -> apply(account, TransferCodec.decode(transfer), timeMs);
            case SettleTransfer decision -> apply(account, TransferCodec.decode(decision), timeMs);
            case StepTransfer step -> apply(account, TransferCodec.decode(account, step), timeMs);
            case AnswerTransfer answer -> apply(account, TransferCodec.decode(answer), timeMs);
            case OrderExecuted fill -> apply(account, decode(fill), timeMs);
            case OrderClosed close ->
                apply(account, new LedgerCommand.CloseOrder(close.getOrderId(), SameName.of(CloseReason.class, close.getReason())), timeMs);
            case AmendOrder amend -> apply(account, decode(amend), timeMs);
            case CancelOrders all -> apply(account,
                    new LedgerCommand.CancelOrders(all.getMarket(), all.getSide() == null ? null : DefinitionCodec.side(all.getSide())),
                    timeMs);
            case OrderAmended taken -> apply(account, new LedgerCommand.AmendmentTaken(taken.getOrderId(), taken.getPrice(),
                    taken.getQuantity(), InstructionsCodec.wishes(taken.getInstructions())), timeMs);
            case AmendRejected refused ->
                apply(account, new LedgerCommand.AmendmentRefused(refused.getOrderId(), refused.getReason()), timeMs);
            case OrderReduced part ->
                apply(account, new LedgerCommand.ReduceOrder(part.getOrderId(), part.getQuantity(), part.getTotal()), timeMs);
            case OrderRejected refused -> apply(account, new LedgerCommand.RefuseOrder(refused.getOrderId(), refused.getReason()), timeMs);
            case DefineAsset define -> define(define.getDefinition(), timeMs);
            case DefineMarket define -> define(define.getDefinition());
            case CreditReferral share -> apply(account,
                    new LedgerCommand.CreditReferral(share.getTradeId(), share.getOrderId(), share.getAsset(), share.getAmount()), timeMs);
            default -> house.apply(account, record.value().getCommand(), timeMs);
        }
    }

    /** Applies a command; one that this version does not know does nothing. */
    private void apply(String account, @Nullable LedgerCommand command, long timeMs) {
        if (command == null) {
            return;
        }
        ledger.apply(account, command, timeMs, event -> reports.report(account, event, timeMs));
    }

    private void define(AssetDefinition definition, long timeMs) {
        try {
            stores.define(definition);
        } catch (IllegalArgumentException e) {
            LOGGER.atError().addKeyValue("asset", definition.getAsset()).setCause(e).log("definition refused");
            return;
        }
        if (context.taskId().partition() == PUBLISHING_PARTITION) {
            context.forward(new Record<>(definition.getAsset(), definition, timeMs), LedgerTopology.ASSETS_SINK);
        }
    }

    private void define(MarketDefinition definition) {
        try {
            learn(stores.define(definition));
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOGGER.atError().addKeyValue("market", definition.getMarket()).setCause(e).log("definition refused");
        }
    }

    private void learn(Market market) {
        partitions.learn(market.id(), market.partition());
    }

    private static LedgerCommand decode(PlaceOrder order) {
        return new LedgerCommand.PlaceOrder(order.getOrderId(), order.getOrderUuid(), order.getMarket(),
                DefinitionCodec.side(order.getSide()), DefinitionCodec.type(order.getType()), order.getPrice(), order.getQuantity(),
                order.getSpendLimit(), order.getClientOrderId(), InstructionsCodec.wishes(order.getInstructions()));
    }

    private static LedgerCommand decode(AmendOrder amend) {
        return new LedgerCommand.AmendOrder(amend.getOrderId(), amend.getPrice(), amend.getQuantity(), amend.getStopPrice(),
                amend.getExpiresAt() == null ? null : amend.getExpiresAt().toEpochMilli());
    }

    private static LedgerCommand decode(OrderExecuted fill) {
        return new LedgerCommand.Fill(fill.getOrderId(), fill.getTradeId(), DefinitionCodec.role(fill.getRole()), fill.getPrice(),
                fill.getQuantity(), fill.getTotal());
    }
}
