package exchange.bourse.views;

import exchange.bourse.events.BalanceChange;
import exchange.bourse.events.Execution;
import exchange.bourse.ledger.AccountClass;
import exchange.bourse.market.Asset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Answers queries for the balances and fills of an account. */
public final class AccountViews {

    private static final int MAIN = 0;
    private static final int LOCKED = 1;
    private static final Set<Integer> MAIN_CODES = codes(AccountClass.MEMBER_MAIN);
    private static final Set<Integer> LOCKED_CODES = codes(AccountClass.MEMBER_LOCKED);

    private final ViewReader reader;

    /** Reads from these stores. */
    public AccountViews(ViewReader reader) {
        this.reader = reader;
    }

    private static Set<Integer> codes(AccountClass accounts) {
        return Arrays.stream(Asset.Type.values()).map(accounts::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a journal line is about a member's main or locked account. */
    static boolean isMembers(BalanceChange line) {
        return line.getAccount() != null && (isMain(line) || LOCKED_CODES.contains(line.getAccountCode()));
    }

    private static boolean isMain(BalanceChange line) {
        return MAIN_CODES.contains(line.getAccountCode());
    }

    /** The key of the balance that a member's journal line changes. */
    static Bytes balanceKey(BalanceChange line) {
        return ViewKey.of(line.getAccount()).text(line.getAsset()).small(isMain(line) ? MAIN : LOCKED).key();
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
                        isMain(line) ? before.withAvailable(line.getBalanceAfter()) : before.withLocked(line.getBalanceAfter()));
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
