package exchange.bourse.views;

import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.WithdrawalEvent;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Answers queries for money that comes in and goes out. */
public final class FundsViews {

    private static final Comparator<Transaction> BY_CHANGE = Comparator.comparing(Transaction::updatedAt).thenComparing(Transaction::id);

    private final FundsTable<DepositEvent> deposits;
    private final FundsTable<WithdrawalEvent> withdrawals;

    /** Reads from these stores. */
    public FundsViews(ViewReader reader) {
        this.deposits = new FundsTable<>(reader, FundsRows.DEPOSITS);
        this.withdrawals = new FundsTable<>(reader, FundsRows.WITHDRAWALS);
    }

    /** What came in. */
    public FundsTable<DepositEvent> deposits() {
        return deposits;
    }

    /** What leaves. */
    public FundsTable<WithdrawalEvent> withdrawals() {
        return withdrawals;
    }

    /** Deposits and withdrawals of an account, by the time of their last change. */
    public void transactions(String account, Span changed, Predicate<Transaction> matches, Slice slice, Consumer<Transaction> rows) {
        try (var in = deposits.changes(account, changed, slice.ascending());
                var out = withdrawals.changes(account, changed, slice.ascending())) {
            slice.each(new MergedIterator<>(in, out, slice.ascending() ? BY_CHANGE : BY_CHANGE.reversed()), matches, rows);
        }
    }
}
