package exchange.bourse.views;

import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for transfers, and for what an account gave and got in them. */
public final class TransferViews {

    private static final Comparator<TransferEvent> OLDEST_FIRST = Comparator.comparing(TransferEvent::getCreatedAt)
            .thenComparing(TransferEvent::getTransferId);

    private final ViewReader reader;

    /** Reads from these stores. */
    public TransferViews(ViewReader reader) {
        this.reader = reader;
    }

    static Bytes key(AccountTransferEvent part) {
        return ViewKey.of(part.getAccount()).time(part.getCreatedAt()).text(part.getTransferId()).text(part.getAsset()).key();
    }

    static Bytes key(TransferEvent transfer) {
        return ViewKey.of(transfer.getKind().name()).time(transfer.getCreatedAt()).text(transfer.getTransferId()).key();
    }

    static Bytes key(String transferId) {
        return ViewKey.of(transferId).key();
    }

    /** An account's parts of transfers by the time of these. */
    public List<AccountTransferEvent> parts(String account, Predicate<AccountTransferEvent> matches, Slice slice) {
        ReadOnlyKeyValueStore<Bytes, AccountTransferEvent> store = reader.store(ViewStores.ACCOUNT_TRANSFERS.name());
        ViewKey prefix = ViewKey.of(account);
        try (KeyValueIterator<Bytes, AccountTransferEvent> rows = slice.ascending()
                ? store.range(prefix.key(), prefix.end())
                : store.reverseRange(prefix.key(), prefix.end())) {
            return slice.of(new ValueIterator<>(rows, row -> true), matches);
        }
    }

    /** A transfer as it is now. */
    public Optional<TransferEvent> transfer(String transferId) {
        ReadOnlyKeyValueStore<Bytes, TransferEvent> store = reader.store(ViewStores.TRANSFERS_BY_ID.name());
        return Optional.ofNullable(store.get(key(transferId)));
    }

    /**
     * Transfers of a kind, newest first. They are in many partitions, so it looks at all of them.
     *
     * @throws ScanLimitException if they are too many for that
     */
    public List<TransferEvent> transfers(TransferKind kind, Predicate<TransferEvent> matches, long offset, int limit) {
        ReadOnlyKeyValueStore<Bytes, TransferEvent> store = reader.store(ViewStores.TRANSFERS.name());
        ViewKey prefix = ViewKey.of(kind.name());
        PriorityQueue<TransferEvent> newest = new PriorityQueue<>(OLDEST_FIRST);
        int looked = 0;
        try (KeyValueIterator<Bytes, TransferEvent> rows = store.range(prefix.key(), prefix.end())) {
            while (rows.hasNext()) {
                TransferEvent next = rows.next().value;
                if (++looked > Slice.SCAN_MAX) {
                    throw new ScanLimitException();
                }
                if (matches.test(next)) {
                    newest.add(next);
                }
                if (newest.size() > offset + limit) {
                    newest.remove();
                }
            }
        }
        return newest.stream().sorted(OLDEST_FIRST.reversed()).skip(offset).toList();
    }
}
