package exchange.bourse.ledger;

import exchange.bourse.ledger.JournalTransaction.Cause;
import exchange.bourse.ledger.LedgerEvent.Posted;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.Side;
import java.util.Objects;
import java.util.function.Consumer;

/** Moves an account's money between what is free and what is locked for an order, as entries of the journal. */
final class Reservation {

    private final LedgerState state;

    Reservation(LedgerState state) {
        this.state = state;
    }

    /** What an order locks. */
    Asset asset(OrderTerms terms, Market market) {
        String id = terms.side() == Side.BUY ? market.quote() : market.base();
        return Objects.requireNonNull(state.asset(id), () -> "asset %s of an accepted order is defined".formatted(id));
    }

    /** What an account has free to lock for an order. */
    long availableUnits(OrderTerms terms, Market market) {
        return state.balanceUnits(new AccountNumber(AccountClass.MEMBER_MAIN, asset(terms, market), terms.account()));
    }

    /** Locks an amount that is free; an amount of nothing makes no entry. */
    void lock(String transactionId, OrderTerms terms, Market market, long units, Consumer<LedgerEvent> events) {
        move(transactionId, Cause.ORDER_RESERVED, AccountClass.MEMBER_MAIN, AccountClass.MEMBER_LOCKED, terms, market, units, events);
    }

    /** Frees an amount that is locked; an amount of nothing makes no entry. */
    void release(String transactionId, OrderTerms terms, Market market, long units, Consumer<LedgerEvent> events) {
        move(transactionId, Cause.ORDER_RELEASED, AccountClass.MEMBER_LOCKED, AccountClass.MEMBER_MAIN, terms, market, units, events);
    }

    private void move(String transactionId, Cause cause, AccountClass from, AccountClass to, OrderTerms terms, Market market, long units,
            Consumer<LedgerEvent> events) {
        if (units > 0) {
            Asset asset = asset(terms, market);
            events.accept(new Posted(new JournalTransaction.Builder(state).debit(from, asset, terms.account(), units)
                    .credit(to, asset, terms.account(), units)
                    .post(transactionId, cause, Long.toString(terms.id()))));
        }
    }
}
