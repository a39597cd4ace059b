package exchange.bourse.ledger.stream;

import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.AnswerTransfer;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.ledger.EntrySide;
import exchange.bourse.ledger.FundsRefusal;
import exchange.bourse.ledger.KnownTransfer;
import exchange.bourse.ledger.LedgerCommand;
import exchange.bourse.ledger.TransferAccount;
import exchange.bourse.ledger.TransferKind;
import exchange.bourse.ledger.TransferLeg;
import exchange.bourse.ledger.TransferPart;
import exchange.bourse.ledger.TransferState;
import exchange.bourse.stream.SameName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between the ledger's transfers and the records that carry them; the event is also the form in which the ledger stores a transfer. States,
 * steps and kinds have the same names in both.
 */
final class TransferCodec {

    private TransferCodec() {
    }

    /** The transfer; null for a kind that this version does not know. */
    static @Nullable LedgerCommand decode(PostTransfer command) {
        return command.getKind() == exchange.bourse.events.TransferKind.OTHER
                ? null
                : asked(command.getTransferId(), command.getKind(), command.getCategory(), command.getTitle(), command.getDescription(),
                        command.getAuthor(), command.getLegs());
    }

    /** The decision; null for one that this version does not know. */
    static @Nullable LedgerCommand decode(SettleTransfer command) {
        return command.getAction() == TransferAction.OTHER
                ? null
                : new LedgerCommand.SettleTransfer(command.getTransferId(), SameName.of(TransferState.Action.class, command.getAction()),
                        command.getOperator());
    }

    static LedgerCommand decode(String account, StepTransfer command) {
        TransferPart part = new TransferPart(command.getTransferId(), SameName.of(TransferKind.class, command.getKind()),
                command.getCategory(), account, command.getAsset(), SameName.of(EntrySide.class, command.getSide()), command.getAmount(),
                command.getCounterparty(), command.getCreatedAt().toEpochMilli());
        return new LedgerCommand.StepTransfer(part, SameName.of(TransferPart.Step.class, command.getStep()));
    }

    static LedgerCommand decode(AnswerTransfer command) {
        return new LedgerCommand.AnswerTransfer(command.getTransferId(), command.getReason());
    }

    static KnownTransfer decode(TransferEvent event) {
        return new KnownTransfer(
                asked(event.getTransferId(), event.getKind(), event.getCategory(), event.getTitle(), event.getDescription(),
                        event.getAuthor(), event.getLegs()),
                SameName.of(TransferState.class, event.getState()), event.getOperator(), event.getAwaiting(), event.getReason(),
                event.getCreatedAt().toEpochMilli(), event.getUpdatedAt().toEpochMilli());
    }

    private static LedgerCommand.PostTransfer asked(String id, exchange.bourse.events.TransferKind kind, String category, String title,
            String description, String author, List<exchange.bourse.events.TransferLeg> legs) {
        return new LedgerCommand.PostTransfer(id, SameName.of(TransferKind.class, kind), category, title, description, author,
                legs.stream().map(TransferCodec::decode).toList());
    }

    private static TransferLeg decode(exchange.bourse.events.TransferLeg leg) {
        return new TransferLeg(leg.getAsset(), leg.getAmount(), new TransferAccount(leg.getDebitCode(), leg.getDebitAccount()),
                new TransferAccount(leg.getCreditCode(), leg.getCreditAccount()));
    }

    static TransferEvent encode(KnownTransfer transfer, @Nullable FundsRefusal refusal) {
        LedgerCommand.PostTransfer asked = transfer.asked();
        return new TransferEvent(asked.transferId(), SameName.of(exchange.bourse.events.TransferKind.class, asked.kind()), asked.category(),
                asked.title(), asked.description(), asked.author(), asked.legs().stream().map(TransferCodec::encode).toList(),
                SameName.of(exchange.bourse.events.TransferState.class, transfer.state()), transfer.operator(), transfer.awaiting(),
                refusal == null ? transfer.reasonCode() : refusal.code(), Instant.ofEpochMilli(transfer.createdMs()),
                Instant.ofEpochMilli(transfer.updatedMs()));
    }

    private static exchange.bourse.events.TransferLeg encode(TransferLeg leg) {
        return new exchange.bourse.events.TransferLeg(leg.asset(), leg.amount(), leg.debit().code(), leg.debit().member(),
                leg.credit().code(), leg.credit().member());
    }

    static StepTransfer encode(TransferPart part, TransferPart.Step step) {
        return new StepTransfer(part.transferId(), SameName.of(exchange.bourse.events.TransferKind.class, part.kind()), part.category(),
                part.asset(), SameName.of(exchange.bourse.events.EntrySide.class, part.side()), part.amount(), part.counterparty(),
                Instant.ofEpochMilli(part.createdMs()), SameName.of(exchange.bourse.events.TransferStep.class, step));
    }

    static AccountTransferEvent encode(TransferPart part, TransferPart.State state, @Nullable FundsRefusal refusal, long timeMs) {
        return new AccountTransferEvent(part.transferId(), part.account(),
                SameName.of(exchange.bourse.events.TransferKind.class, part.kind()), part.category(), part.asset(),
                SameName.of(exchange.bourse.events.EntrySide.class, part.side()), part.amount(), part.counterparty(),
                SameName.of(TransferPartState.class, state), refusal == null ? null : refusal.code(),
                Instant.ofEpochMilli(part.createdMs()), Instant.ofEpochMilli(timeMs));
    }
}
