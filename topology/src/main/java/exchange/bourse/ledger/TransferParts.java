package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.ledger.LedgerEvent.TransferAnswered;
import exchange.bourse.ledger.LedgerEvent.TransferPartChanged;
import exchange.bourse.market.Asset;
import exchange.bourse.money.Decimals;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The accounts' parts of transfers: what an account gives is locked first, and leaves for clearing or is free again. */
final class TransferParts {

    private final LedgerState state;

    TransferParts(LedgerState state) {
        this.state = state;
    }

    /**
     * Takes a part one step on. An account that refused is told to abort as well, and has nothing to give back.
     *
     * @throws IllegalStateException if a part is to be booked that was not prepared: a defect
     */
    void step(TransferPart part, TransferPart.Step step, Consumer<LedgerEvent> events) {
        switch (step) {
            case PREPARE -> prepare(part, events);
            case COMPLETE -> {
                if (!state.transfers().isPrepared(part)) {
                    throw new IllegalStateException("part %s of a transfer was not prepared".formatted(part.name()));
                }
                book(part, assetOf(part), events);
                end(part, TransferPart.State.COMPLETED, events);
            }
            case ABORT -> {
                if (state.transfers().isPrepared(part)) {
                    move("transfer-released", Cause.TRANSFER_RELEASED, AccountClass.MEMBER_LOCKED, AccountClass.MEMBER_MAIN, part, events);
                    end(part, TransferPart.State.ABORTED, events);
                }
            }
        }
    }

    private void prepare(TransferPart part, Consumer<LedgerEvent> events) {
        FundsRefusal refusal = refusalOf(part);
        if (refusal == null) {
            move("transfer-reserved", Cause.TRANSFER_RESERVED, AccountClass.MEMBER_MAIN, AccountClass.MEMBER_LOCKED, part, events);
            state.transfers().prepare(part);
        }
        TransferPart.State now = refusal == null ? TransferPart.State.PREPARED : TransferPart.State.REFUSED;
        events.accept(new TransferPartChanged(part, now, refusal));
        events.accept(new TransferAnswered(part, refusal));
    }

    private @Nullable FundsRefusal refusalOf(TransferPart part) {
        Asset asset = state.asset(part.asset());
        if (asset == null) {
            return FundsRefusal.CURRENCY_UNKNOWN;
        }
        FundsRefusal disallowed = part.gives() && part.kind() == TransferKind.INTERNAL
                ? new Risk(state.house()).ofSender(part.account(), part.asset())
                : null;
        if (disallowed != null) {
            return disallowed;
        }
        boolean affordable = !part.gives()
                || unitsOf(part, asset) <= state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset, part.account()));
        return affordable ? null : FundsRefusal.TRANSFER_INSUFFICIENT_BALANCE;
    }

    private void book(TransferPart part, Asset asset, Consumer<LedgerEvent> events) {
        long units = unitsOf(part, asset);
        JournalTransaction.Builder entries = new JournalTransaction.Builder(state);
        if (part.gives()) {
            entries.debit(AccountClass.MEMBER_LOCKED, asset, part.account(), units).credit(AccountClass.CLEARING, asset, null, units);
        } else {
            entries.debit(AccountClass.CLEARING, asset, null, units).credit(AccountClass.MEMBER_MAIN, asset, part.account(), units);
        }
        events.accept(new Posted(entries.post("transfer-part-" + part.name(), part.kind().cause(), part.transferId())));
    }

    private void move(String what, Cause cause, AccountClass from, AccountClass to, TransferPart part, Consumer<LedgerEvent> events) {
        if (part.gives()) {
            Asset asset = assetOf(part);
            long units = unitsOf(part, asset);
            JournalTransaction.Builder entries = new JournalTransaction.Builder(state).debit(from, asset, part.account(), units)
                    .credit(to, asset, part.account(), units);
            events.accept(new Posted(entries.post(what + "-" + part.name(), cause, part.transferId())));
        }
    }

    private void end(TransferPart part, TransferPart.State end, Consumer<LedgerEvent> events) {
        state.transfers().forget(part);
        events.accept(new TransferPartChanged(part, end, null));
    }

    private Asset assetOf(TransferPart part) {
        return Objects.requireNonNull(state.asset(part.asset()), "asset of a prepared part is defined");
    }

    private static long unitsOf(TransferPart part, Asset asset) {
        return Decimals.toUnits(part.amount(), asset.scale());
    }
}
