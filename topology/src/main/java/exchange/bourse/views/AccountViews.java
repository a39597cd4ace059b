package exchange.bourse.views;

import exchange.bourse.events.BalanceChange;
import exchange.bourse.events.Execution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Answers queries for the balances and fills of an account. */
public final class AccountViews {

    private static final int MAIN = 0;
    private static final int LOCKED = 1;

    private final ViewReader reader;

    /** Reads from these stores. */
    public AccountViews(ViewReader reader) {
        this.reader = reader;
    }

    /** Whether a journal line is about a member's main (201, 202) or locked (211, 212) account. */
    static boolean isMembers(BalanceChange line) {
        return line.getAccount() != null && switch (line.getAccountCode()) {
            case 201, 202, 211, 212 -> true;
            default -> false;
        };
    }

    /** The key of the balance that a member's journal line changes. */
    static Bytes balanceKey(BalanceChange line) {
        return ViewKey.of(line.getAccount()).text(line.getAsset()).small(line.getAccountCode() < 211 ? MAIN : LOCKED).key();
    }

    /** What an account has of an asset. */
    public Balance balance(String account, String asset) {
        return balances(ViewKey.of(account).text(asset)).getOrDefault(asset, Balance.none(asset));
    }

    /** All that an account has or ever had, by asset. */
    public Map<String, Balance> balances(String account) {
        return balances(ViewKey.of(account));
    }

    private Map<String, Balance> balances(ViewKey prefix) {
        Map<String, Balance> balances = new TreeMap<>();
        ReadOnlyKeyValueStore<Bytes, BalanceChange> store = reader.store(ViewStores.BALANCES.name());
        try (KeyValueIterator<Bytes, BalanceChange> lines = store.range(prefix.key(), prefix.end())) {
            while (lines.hasNext()) {
                BalanceChange line = lines.next().value;
                Balance before = balances.getOrDefault(line.getAsset(), Balance.none(line.getAsset()));
                balances.put(line.getAsset(),
                        line.getAccountCode() < 211
                                ? before.withAvailable(line.getBalanceAfter())
                                : before.withLocked(line.getBalanceAfter()));
            }
        }
        return balances;
    }

    /**
     * Fills of an account by time, from {@code from} on and before {@code to}.
     *
     * @param matches which fills are wanted
     */
    public List<Execution> trades(String account, @Nullable Instant from, @Nullable Instant to, Predicate<Execution> matches, Slice slice) {
        Bytes first = from == null ? ViewKey.of(account).key() : ViewKey.of(account).time(from).key();
        Bytes last = to == null ? ViewKey.of(account).end() : ViewKey.of(account).time(to).key();
        if (first.compareTo(last) > 0) {
            return List.of();
        }
        ReadOnlyKeyValueStore<Bytes, Execution> store = reader.store(ViewStores.ACCOUNT_TRADES.name());
        try (KeyValueIterator<Bytes, Execution> fills = slice.ascending() ? store.range(first, last) : store.reverseRange(first, last)) {
            return slice.of(new ValueIterator<>(fills, fill -> true), matches);
        }
    }

    /** The fills of an account's order, by trade id. */
    public List<Execution> tradesOf(String account, long orderId) {
        ViewKey prefix = ViewKey.of(account).number(orderId);
        ReadOnlyKeyValueStore<Bytes, Execution> store = reader.store(ViewStores.ORDER_TRADES.name());
        List<Execution> result = new ArrayList<>();
        try (KeyValueIterator<Bytes, Execution> fills = store.range(prefix.key(), prefix.end())) {
            fills.forEachRemaining(entry -> result.add(entry.value));
        }
        return result;
    }
}
