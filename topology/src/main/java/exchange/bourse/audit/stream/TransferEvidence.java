package exchange.bourse.audit.stream;

import exchange.bourse.audit.Evidence;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.events.TransferState;
import exchange.bourse.events.TransferStep;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads evidence of transfers. */
final class TransferEvidence {

    private static final Set<TransferState> ENDS = Set.of(TransferState.REJECTED, TransferState.FAILED);
    private static final Set<TransferState> BEGUN = Set.of(TransferState.PREPARING, TransferState.COMPLETED);

    private TransferEvidence() {
    }

    static @Nullable Evidence decode(PostTransfer transfer, long timeMs) {
        return transfer.getKind() == TransferKind.OTHER
                ? null
                : new Evidence.TransferAsked(transfer.getTransferId(), transfer.getLegs().stream().map(TransferEvidence::decode).toList(),
                        timeMs);
    }

    private static Evidence.Leg decode(TransferLeg leg) {
        return new Evidence.Leg(leg.getAsset(), leg.getAmount(), leg.getDebitCode(), leg.getDebitAccount(), leg.getCreditCode(),
                leg.getCreditAccount());
    }

    static @Nullable Evidence decode(SettleTransfer decision, long timeMs) {
        return decision.getAction() == TransferAction.ACCEPT
                ? new Evidence.TransferAcceptanceAsked(decision.getTransferId(), decision.getOperator(), timeMs)
                : null;
    }

    static @Nullable Evidence decode(String account, StepTransfer step, long timeMs) {
        BigDecimal debited = step.getSide() == EntrySide.DEBIT ? step.getAmount() : step.getAmount().negate();
        return step.getStep() == TransferStep.COMPLETE
                ? new Evidence.PartCompletionAsked(step.getTransferId(), account, step.getAsset(), debited,
                        step.getCreatedAt().toEpochMilli(), timeMs)
                : null;
    }

    static Evidence decode(TransferEvent transfer, long timeMs) {
        return new Evidence.TransferStated(transfer.getTransferId(), transfer.getAuthor(), transfer.getOperator(),
                transfer.getKind() == TransferKind.ADJUSTMENT, BEGUN.contains(transfer.getState()),
                transfer.getState() == TransferState.COMPLETED, ENDS.contains(transfer.getState()), transfer.getCreatedAt().toEpochMilli(),
                timeMs);
    }

    static Evidence decode(AccountTransferEvent part, long timeMs) {
        boolean locks = part.getState() == TransferPartState.PREPARED && part.getSide() == EntrySide.DEBIT;
        return new Evidence.FundsStated("transfer/%s/%s/%s".formatted(part.getAccount(), part.getTransferId(), part.getAsset()),
                part.getAccount(), part.getAsset(), locks ? part.getAmount() : BigDecimal.ZERO, timeMs);
    }
}
