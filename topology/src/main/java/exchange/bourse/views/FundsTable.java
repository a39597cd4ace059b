package exchange.bourse.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Answers queries for deposits, or for withdrawals.
 *
 * @param <E> the type of the events
 */
public final class FundsTable<E extends SpecificRecord> {

    private final ViewReader reader;
    private final FundsRows<E> kept;

    FundsTable(ViewReader reader, FundsRows<E> kept) {
        this.reader = reader;
        this.kept = kept;
    }

    /** Those of an account, by the time of their creation. */
    public void list(String account, Span created, Predicate<E> matches, Slice slice, Consumer<E> rows) {
        try (KeyRange<E> range = new KeyRange<>(List.of(rowStore()), created.first(() -> ViewKey.of(account)),
                created.last(() -> ViewKey.of(account)), slice.ascending())) {
            slice.each(new Mapped<>(range, row -> row.value), matches, rows);
        }
    }

    /** Those of all accounts, by the time of their creation. */
    public void everybodys(Span created, Predicate<E> matches, Slice slice, Consumer<E> rows) {
        try (KeyRange<byte[]> range = new KeyRange<>(reader.partitions(kept.index().name(), kept.topic()),
                created.first(FundsRows::byCreation), created.last(FundsRows::byCreation), slice.ascending())) {
            slice.each(new Mapped<>(range, this::row), matches, rows);
        }
    }

    /** An account's, by its id; if one was refused and came again, the newest. */
    public Optional<E> find(String account, String id) {
        byte[] key = indexStore().get(FundsRows.byId(id).text(account).key());
        return key == null ? Optional.empty() : Optional.ofNullable(rowStore().get(Bytes.wrap(key)));
    }

    /** Those of all accounts that have an id, at most two of them. */
    public List<E> find(String id) {
        List<E> found = new ArrayList<>();
        try (KeyRange<byte[]> range = new KeyRange<>(reader.partitions(kept.index().name(), kept.topic()), FundsRows.byId(id).key(),
                FundsRows.byId(id).end(), true)) {
            new Slice(true, 0, 2).each(new Mapped<>(range, this::row), row -> true, found::add);
        }
        return found;
    }

    /** Those of an account by the time of their last change; to be closed. */
    Changes changes(String account, Span changed, boolean ascending) {
        return new Changes(new KeyRange<>(List.of(indexStore()), changed.first(() -> FundsRows.byChange(account)),
                changed.last(() -> FundsRows.byChange(account)), ascending));
    }

    /** Deposits or withdrawals in the order of their last changes. */
    final class Changes implements Iterator<Transaction>, AutoCloseable {

        private final KeyRange<byte[]> range;
        private final Iterator<Transaction> rows;

        private Changes(KeyRange<byte[]> range) {
            this.range = range;
            this.rows = new Mapped<>(range, place -> {
                E row = row(place);
                Transaction one = row == null ? null : kept.transaction().apply(row);
                return one == null || !FundsRows.changeKey(one).equals(place.key) ? null : one;
            });
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Transaction next() {
            return rows.next();
        }

        @Override
        public void close() {
            range.close();
        }
    }

    private E row(KeyValue<Bytes, byte[]> place) {
        return rowStore().get(Bytes.wrap(place.value));
    }

    private ReadOnlyKeyValueStore<Bytes, E> rowStore() {
        return reader.store(kept.rows().name());
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> indexStore() {
        return reader.store(kept.index().name());
    }
}
