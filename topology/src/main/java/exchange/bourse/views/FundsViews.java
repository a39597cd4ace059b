package exchange.bourse.views;

import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.WithdrawalEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for the deposits and withdrawals of an account. */
public final class FundsViews {

    private static final Slice NEWEST = new Slice(false, 0, 1);

    private final ViewReader reader;

    /** Reads from these stores. */
    public FundsViews(ViewReader reader) {
        this.reader = reader;
    }

    static Bytes key(DepositEvent deposit) {
        return ViewKey.of(deposit.getAccount()).time(deposit.getCreatedAt()).text(deposit.getDepositId()).key();
    }

    static Bytes key(WithdrawalEvent withdrawal) {
        return ViewKey.of(withdrawal.getAccount()).time(withdrawal.getCreatedAt()).text(withdrawal.getWithdrawalId()).key();
    }

    /** Deposits of an account by the time they were made. */
    public List<DepositEvent> deposits(String account, Predicate<DepositEvent> matches, Slice slice) {
        return list(ViewStores.DEPOSITS, account, matches, slice);
    }

    /** Withdrawals of an account by the time they were asked for. */
    public List<WithdrawalEvent> withdrawals(String account, Predicate<WithdrawalEvent> matches, Slice slice) {
        return list(ViewStores.WITHDRAWALS, account, matches, slice);
    }

    /** An account's deposit; if one was refused and came again, the newest. */
    public Optional<DepositEvent> deposit(String account, String depositId) {
        return deposits(account, deposit -> deposit.getDepositId().equals(depositId), NEWEST).stream().findFirst();
    }

    /** An account's withdrawal; if one was refused and came again, the newest. */
    public Optional<WithdrawalEvent> withdrawal(String account, String withdrawalId) {
        return withdrawals(account, withdrawal -> withdrawal.getWithdrawalId().equals(withdrawalId), NEWEST).stream().findFirst();
    }

    private <V> List<V> list(ViewStore<V> from, String account, Predicate<V> matches, Slice slice) {
        ReadOnlyKeyValueStore<Bytes, V> store = reader.store(from.name());
        ViewKey prefix = ViewKey.of(account);
        try (KeyValueIterator<Bytes, V> rows = slice.ascending()
                ? store.range(prefix.key(), prefix.end())
                : store.reverseRange(prefix.key(), prefix.end())) {
            return slice.of(new ValueIterator<>(rows, row -> true), matches);
        }
    }
}
