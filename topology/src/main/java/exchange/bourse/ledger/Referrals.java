package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerCommand.CreditReferral;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.market.Asset;
import exchange.bourse.money.Decimals;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Shares in fees. The partition of the ledger that settles a fill leaves the share in clearing, and the one that has the referrer takes it
 * out; both name the trade.
 */
final class Referrals {

    private final LedgerState state;

    Referrals(LedgerState state) {
        this.state = state;
    }

    /** Credits a share to who earned it. */
    void credit(String account, CreditReferral command, Consumer<LedgerEvent> events) {
        Asset asset = Objects.requireNonNull(state.asset(command.asset()), "asset of a fee is defined");
        long units = Decimals.toUnits(command.amount(), asset.scale());
        JournalTransaction.Builder entries = new JournalTransaction.Builder(state).debit(AccountClass.CLEARING, asset, null, units)
                .credit(AccountClass.MEMBER_MAIN, asset, account, units);
        events.accept(new Posted(entries.post("referral-%d-%d".formatted(command.tradeId(), command.orderId()), Cause.REFERRAL,
                Long.toString(command.tradeId()))));
    }
}
