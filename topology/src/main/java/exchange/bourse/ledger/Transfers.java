package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.AnswerTransfer;
import exchange.bourse.ledger.LedgerCommand.PostTransfer;
import exchange.bourse.ledger.LedgerCommand.SettleTransfer;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.TransferChanged;
import exchange.bourse.ledger.LedgerEvent.TransferStepped;
import exchange.bourse.market.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Transfers from end to end, in two phases, since their accounts are in many partitions: every account is asked to lock what it gives, and
 * when all have, each is told to book its part; if one refuses, the others give theirs back. (Gray, Notes on Data Base Operating Systems,
 * 1978: two-phase commit. The log survives a crash, so that nothing is ever left in doubt.)
 *
 * <p>The house's accounts are in every partition; a transfer books its part of them where it is itself. Between the partitions the money is
 * in clearing.
 */
final class Transfers {

    private final LedgerState state;

    Transfers(LedgerState state) {
        this.state = state;
    }

    /** Takes a transfer in. The same one again changes nothing. */
    void post(PostTransfer asked, long timeMs, Consumer<LedgerEvent> events) {
        KnownTransfer known = state.transfers().find(asked.transferId());
        if (known != null) {
            if (!known.asked().equals(asked)) {
                events.accept(new TransferChanged(known, FundsRefusal.ID_TAKEN));
            }
            return;
        }
        KnownTransfer transfer = KnownTransfer.proposed(asked, timeMs);
        switch (TransferPlan.of(asked, state, timeMs)) {
            case TransferPlan.Impossible(FundsRefusal refusal) ->
                events.accept(new TransferChanged(transfer.in(TransferState.FAILED, timeMs), refusal));
            case TransferPlan.Possible plan when asked.kind().awaitsAcceptance() -> put(transfer, events);
            case TransferPlan.Possible plan -> begin(transfer, plan, timeMs, events);
        }
    }

    /** Takes a decision about a proposed transfer. Nobody accepts their own. */
    void settle(SettleTransfer command, long timeMs, Consumer<LedgerEvent> events) {
        KnownTransfer transfer = state.transfers().find(command.transferId());
        if (transfer == null) {
            return;
        }
        TransferState later = transfer.state().after(command.action());
        if (later == null) {
            events.accept(new TransferChanged(transfer, FundsRefusal.WRONG_STATE));
            return;
        }
        KnownTransfer decided = transfer.decidedBy(command.operator());
        switch (command.action()) {
            case REJECT -> put(decided.in(later, timeMs), events);
            case ACCEPT -> {
                if (command.operator().equals(transfer.asked().author())) {
                    events.accept(new TransferChanged(transfer, FundsRefusal.SAME_OPERATOR));
                } else {
                    begin(decided, planOf(transfer), timeMs, events);
                }
            }
        }
    }

    /** Takes an account's answer. The last one decides. */
    void answered(AnswerTransfer answer, long timeMs, Consumer<LedgerEvent> events) {
        KnownTransfer transfer = state.transfers().find(answer.transferId());
        if (transfer == null || transfer.state() != TransferState.PREPARING) {
            throw new IllegalStateException("an account answers to transfer %s, which asks nothing".formatted(answer.transferId()));
        }
        KnownTransfer now = transfer.answered(answer.reasonCode());
        if (now.awaiting() > 0) {
            state.transfers().put(now);
        } else {
            decide(now, planOf(now), timeMs, events);
        }
    }

    private void begin(KnownTransfer transfer, TransferPlan.Possible plan, long timeMs, Consumer<LedgerEvent> events) {
        KnownTransfer begun = transfer.in(TransferState.PREPARING, timeMs).awaiting(plan.parts().size());
        if (plan.parts().isEmpty()) {
            decide(begun, plan, timeMs, events);
        } else {
            put(begun, events);
            tell(plan.parts(), TransferPart.Step.PREPARE, events);
        }
    }

    private void decide(KnownTransfer transfer, TransferPlan.Possible plan, long timeMs, Consumer<LedgerEvent> events) {
        FundsRefusal fault = transfer.reasonCode() == null ? bookHouse(transfer, plan.house(), events) : null;
        if (fault == null && transfer.reasonCode() == null) {
            put(transfer.in(TransferState.COMPLETED, timeMs), events);
            tell(plan.parts(), TransferPart.Step.COMPLETE, events);
        } else {
            KnownTransfer failed = fault == null ? transfer : transfer.failing(fault.code());
            put(failed.in(TransferState.FAILED, timeMs), events);
            tell(plan.parts(), TransferPart.Step.ABORT, events);
        }
    }

    /** Books the house's part, unless its books could not be counted afterwards. */
    private @Nullable FundsRefusal bookHouse(KnownTransfer transfer, List<TransferPlan.HouseEntry> house, Consumer<LedgerEvent> events) {
        JournalTransaction.Builder entries = new JournalTransaction.Builder(state);
        Map<Asset, Long> clearing = new TreeMap<>(Comparator.comparing(Asset::id));
        try {
            for (TransferPlan.HouseEntry entry : house) {
                AccountNumber account = entry.account();
                entries.enterDebit(account.accountClass(), account.asset(), entry.debitUnits());
                clearing.merge(account.asset(), -entry.debitUnits(), Math::addExact);
            }
            clearing.forEach((asset, debitUnits) -> entries.enterDebit(AccountClass.CLEARING, asset, debitUnits));
            entries.checkHouse();
        } catch (ArithmeticException uncountable) {
            return FundsRefusal.AMOUNT_INVALID;
        }
        if (!house.isEmpty()) {
            String id = transfer.asked().transferId();
            events.accept(new Posted(entries.post("transfer-house-" + id, transfer.asked().kind().cause(), id)));
        }
        return null;
    }

    private TransferPlan.Possible planOf(KnownTransfer transfer) {
        return switch (TransferPlan.of(transfer.asked(), state, transfer.createdMs())) {
            case TransferPlan.Possible plan -> plan;
            case TransferPlan.Impossible(var refusal) ->
                throw new IllegalStateException("transfer %s was possible: %s".formatted(transfer.asked().transferId(), refusal));
        };
    }

    private void put(KnownTransfer transfer, Consumer<LedgerEvent> events) {
        state.transfers().put(transfer);
        events.accept(new TransferChanged(transfer, null));
    }

    private static void tell(List<TransferPart> parts, TransferPart.Step step, Consumer<LedgerEvent> events) {
        parts.forEach(part -> events.accept(new TransferStepped(part, step)));
    }
}
