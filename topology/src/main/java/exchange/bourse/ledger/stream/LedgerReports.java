package exchange.bourse.ledger.stream;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendInBook;
import exchange.bourse.events.AnswerTransfer;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.Cause;
import exchange.bourse.events.CreditReferral;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.Execution;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.ledger.JournalTransaction;
import exchange.bourse.ledger.LedgerCommand;
import exchange.bourse.ledger.LedgerEvent;
import exchange.bourse.ledger.LedgerEvent.AllCancelledInBook;
import exchange.bourse.ledger.LedgerEvent.AmendedInBook;
import exchange.bourse.ledger.LedgerEvent.AmendmentRejected;
import exchange.bourse.ledger.LedgerEvent.CancelledInBook;
import exchange.bourse.ledger.LedgerEvent.DepositChanged;
import exchange.bourse.ledger.LedgerEvent.DepositRefused;
import exchange.bourse.ledger.LedgerEvent.OrderChanged;
import exchange.bourse.ledger.LedgerEvent.OrderRejected;
import exchange.bourse.ledger.LedgerEvent.PlacedInBook;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.ReferralEarned;
import exchange.bourse.ledger.LedgerEvent.Settled;
import exchange.bourse.ledger.LedgerEvent.TransferAnswered;
import exchange.bourse.ledger.LedgerEvent.TransferChanged;
import exchange.bourse.ledger.LedgerEvent.TransferPartChanged;
import exchange.bourse.ledger.LedgerEvent.TransferStepped;
import exchange.bourse.ledger.LedgerEvent.WithdrawalChanged;
import exchange.bourse.ledger.LedgerEvent.WithdrawalRefused;
import exchange.bourse.ledger.OpenOrder;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.InstructionsCodec;
import exchange.bourse.stream.SameName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the world what the ledger did, and the books what to do. */
final class LedgerReports {

    private final ProcessorContext<String, SpecificRecord> context;

    LedgerReports(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    /** Reports what a command about an account made happen. */
    void report(String account, LedgerEvent event, long timeMs) {
        switch (event) {
            case Posted(JournalTransaction transaction) ->
                forward(account, entry(transaction, timeMs), timeMs, LedgerTopology.BALANCE_CHANGES_SINK);
            case OrderChanged(var order, Market market) ->
                forward(account, OrderCodec.encode(order, market), timeMs, LedgerTopology.ORDER_EVENTS_SINK);
            case OrderRejected(var order, String sender, var reason) -> {
                OrderEvent rejected = OrderCodec.encodeRejected(order, sender, reason, timeMs);
                forward(account, rejected, timeMs, LedgerTopology.ORDER_EVENTS_SINK);
            }
            case PlacedInBook(OpenOrder order, Market market) -> toBook(market, placeInBook(order, market), timeMs);
            case CancelledInBook(OpenOrder order, Market market) ->
                toBook(market, new CancelInBook(order.terms().id(), order.terms().account()), timeMs);
            case AmendedInBook(var amendment, OpenOrder order, Market market) -> toBook(market, amendInBook(amendment, order), timeMs);
            case AmendmentRejected(OpenOrder order, Market market, String reasonCode) ->
                forward(account, OrderCodec.encodeNotAmended(order, market, reasonCode), timeMs, LedgerTopology.ORDER_EVENTS_SINK);
            case AllCancelledInBook(String owner, Market market, Side side) ->
                toBook(market, new CancelAllInBook(owner, side == null ? null : DefinitionCodec.side(side)), timeMs);
            case DepositChanged(var deposit, var refusal) ->
                forward(account, FundsCodec.encode(deposit, refusal), timeMs, LedgerTopology.DEPOSIT_EVENTS_SINK);
            case DepositRefused(var command, String owner, var refusal) ->
                forward(account, FundsCodec.refused(command, owner, refusal, timeMs), timeMs, LedgerTopology.DEPOSIT_EVENTS_SINK);
            case WithdrawalChanged(var withdrawal, var refusal) ->
                forward(account, FundsCodec.encode(withdrawal, refusal), timeMs, LedgerTopology.WITHDRAWAL_EVENTS_SINK);
            case WithdrawalRefused(var command, String owner, var refusal) ->
                forward(account, FundsCodec.refused(command, owner, refusal, timeMs), timeMs, LedgerTopology.WITHDRAWAL_EVENTS_SINK);
            case TransferChanged(var transfer, var refusal) ->
                forward(account, TransferCodec.encode(transfer, refusal), timeMs, LedgerTopology.TRANSFER_EVENTS_SINK);
            case TransferPartChanged(var part, var state, var refusal) ->
                forward(account, TransferCodec.encode(part, state, refusal, timeMs), timeMs, LedgerTopology.ACCOUNT_TRANSFERS_SINK);
            case TransferStepped(var part, var step) ->
                toLedger("%s-%s".formatted(step, part.name()), part.account(), TransferCodec.encode(part, step), timeMs);
            case TransferAnswered(var part, var refusal) -> {
                String reason = refusal == null ? null : refusal.code();
                AnswerTransfer answer = new AnswerTransfer(part.transferId(), account, part.asset(), reason);
                toLedger("ANSWER-" + part.name(), part.transferId(), answer, timeMs);
            }
            case Settled settled -> forward(account, execution(settled, timeMs), timeMs, LedgerTopology.EXECUTIONS_SINK);
            case ReferralEarned earned -> toLedger("referral-%d-%d".formatted(earned.fill().tradeId(), earned.fill().orderId()),
                    earned.referrer(), creditReferral(earned), timeMs);
        }
    }

    private static JournalEntry entry(JournalTransaction transaction, long timeMs) {
        // Without builders, which look every field up: this is said more often than anything else.
        List<JournalLine> lines = new ArrayList<>(transaction.lines().size());
        for (JournalTransaction.Line line : transaction.lines()) {
            var number = line.account();
            int scale = number.asset().scale();
            lines.add(new JournalLine(number.accountClass().code(number.asset().type()), number.member(), number.asset().id(),
                    SameName.of(EntrySide.class, line.side()), Decimals.toEvent(line.units(), scale),
                    Decimals.toEvent(line.balanceAfterUnits(), scale)));
        }
        return new JournalEntry(transaction.id(), SameName.of(Cause.class, transaction.cause()), transaction.reference(),
                Instant.ofEpochMilli(timeMs), lines);
    }

    private static PlaceInBook placeInBook(OpenOrder order, Market market) {
        var terms = order.terms();
        Market.Scales scales = market.scales();
        boolean limit = terms.type() == OrderType.LIMIT;
        boolean marketBuy = !limit && terms.side() == Side.BUY;
        return new PlaceInBook(terms.id(), terms.account(), DefinitionCodec.side(terms.side()), DefinitionCodec.type(terms.type()),
                limit ? Decimals.toEvent(terms.priceUnits(), scales.price()) : null, Decimals.toEvent(terms.quantityUnits(), scales.base()),
                marketBuy ? Decimals.toEvent(order.progress().reservedUnits(), scales.quote()) : null,
                InstructionsCodec.encode(terms.instructions(), market));
    }

    private static AmendInBook amendInBook(LedgerCommand.AmendOrder amendment, OpenOrder order) {
        Long expiresAtMs = amendment.expiresAtMs();
        return AmendInBook.newBuilder()
                .setAccount(order.terms().account())
                .setOrderId(amendment.orderId())
                .setPrice(amendment.price())
                .setQuantity(amendment.quantity())
                .setStopPrice(amendment.stopPrice())
                .setExpiresAt(expiresAtMs == null ? null : Instant.ofEpochMilli(expiresAtMs))
                .build();
    }

    private static Execution execution(Settled settled, long timeMs) {
        OpenOrder order = settled.order();
        var fill = settled.fill();
        return new Execution(fill.tradeId(), fill.orderId(), order.terms().account(), settled.market().id(),
                DefinitionCodec.side(order.terms().side()), DefinitionCodec.role(fill.role()), fill.price(), fill.quantity(), fill.total(),
                settled.feeAsset().id(), order.fee(fill.role()).toEvent(), Decimals.toEvent(settled.feeUnits(), settled.feeAsset().scale()),
                Instant.ofEpochMilli(timeMs), settled.market().quote());
    }

    private static CreditReferral creditReferral(ReferralEarned earned) {
        var fill = earned.fill();
        return new CreditReferral(fill.tradeId(), fill.orderId(), earned.payer(), earned.asset().id(),
                Decimals.toEvent(earned.units(), earned.asset().scale()));
    }

    private void toBook(Market market, SpecificRecord command, long timeMs) {
        forward(market.id(), new BookCommand(market.id(), market.partition(), command), timeMs, LedgerTopology.BOOK_COMMANDS_SINK);
    }

    /** To another account or transfer, which may be in another partition. */
    private void toLedger(String commandId, String account, SpecificRecord command, long timeMs) {
        forward(account, new AccountCommand(commandId, account, command), timeMs, LedgerTopology.ACCOUNT_COMMANDS_SINK);
    }

    private void forward(String key, SpecificRecord event, long timeMs, String sink) {
        context.forward(new Record<>(key, event, timeMs), sink);
    }
}
