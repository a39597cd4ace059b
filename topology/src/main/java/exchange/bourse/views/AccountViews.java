package exchange.bourse.views;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Execution;
import exchange.bourse.events.JournalLine;
import exchange.bourse.ledger.AccountClass;
import exchange.bourse.market.Asset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

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
    static boolean isMembers(JournalLine line) {
        return line.getAccount() != null && (isMain(line) || LOCKED_CODES.contains(line.getAccountCode()));
    }

    private static boolean isMain(JournalLine line) {
        return MAIN_CODES.contains(line.getAccountCode());
    }

    /** The key of the balance that a member's journal line changes. */
    static Bytes balanceKey(JournalLine line) {
        return ViewKey.of(line.getAccount()).text(line.getAsset()).small(isMain(line) ? MAIN : LOCKED).key();
    }

    /** The key by which the account of a member's journal line is found from its asset. */
    static Bytes holderKey(JournalLine line) {
        return ViewKey.of(line.getAsset()).text(line.getAccount()).key();
    }

    /**
     * What the accounts that have anything of an asset have of it, by account.
     *
     * @param rows is given each account with its balance
     */
    public void holders(String asset, Slice slice, Consumer<Holding> rows) {
        try (KeyRange<byte[]> range = new KeyRange<>(reader.partitions(ViewStores.HOLDERS.name(), Topics.BALANCE_CHANGES),
                ViewKey.of(asset).key(), ViewKey.of(asset).end(), slice.ascending())) {
            slice.each(new Mapped<>(range, row -> holding(new String(row.value, StandardCharsets.UTF_8), asset)), Holding::isSomething,
                    rows);
        }
    }

    private Holding holding(String account, String asset) {
        return new Holding(account, balance(account, asset));
    }

    /**
     * What an account has.
     *
     * @param account the account
     * @param balance its balance of some asset
     */
    public record Holding(String account, Balance balance) {

        private boolean isSomething() {
            return balance.available().signum() != 0 || balance.locked().signum() != 0;
        }
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
        ReadOnlyKeyValueStore<Bytes, JournalLine> store = reader.store(ViewStores.BALANCES.name());
        try (KeyValueIterator<Bytes, JournalLine> lines = store.range(prefix.key(), prefix.end())) {
            while (lines.hasNext()) {
                JournalLine line = lines.next().value;
                Balance before = balances.getOrDefault(line.getAsset(), Balance.none(line.getAsset()));
                balances.put(line.getAsset(),
                        isMain(line) ? before.withAvailable(line.getBalanceAfter()) : before.withLocked(line.getBalanceAfter()));
            }
        }
        return balances;
    }

    /**
     * Fills of an account by time.
     *
     * @param matches which fills are wanted
     * @param rows is given each
     */
    public void trades(String account, Span time, Predicate<Execution> matches, Slice slice, Consumer<Execution> rows) {
        try (KeyRange<Execution> range = new KeyRange<>(List.of(reader.store(ViewStores.ACCOUNT_TRADES.name())),
                time.first(() -> ViewKey.of(account)), time.last(() -> ViewKey.of(account)), slice.ascending())) {
            slice.each(new Mapped<>(range, fill -> fill.value), matches, rows);
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
