package exchange.bourse.views;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for transfers, and for what an account gave and got in them. */
public final class TransferViews {

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
    public void parts(String account, Predicate<AccountTransferEvent> matches, Slice slice, Consumer<AccountTransferEvent> rows) {
        ViewKey prefix = ViewKey.of(account);
        try (KeyRange<AccountTransferEvent> range = new KeyRange<>(List.of(reader.store(ViewStores.ACCOUNT_TRANSFERS.name())), prefix.key(),
                prefix.end(), slice.ascending())) {
            slice.each(new Mapped<>(range, row -> row.value), matches, rows);
        }
    }

    /** A transfer as it is now. */
    public Optional<TransferEvent> transfer(String transferId) {
        ReadOnlyKeyValueStore<Bytes, TransferEvent> store = reader.store(ViewStores.TRANSFERS_BY_ID.name());
        return Optional.ofNullable(store.get(key(transferId)));
    }

    /** Transfers of a kind by the time of these. */
    public void transfers(TransferKind kind, Predicate<TransferEvent> matches, Slice slice, Consumer<TransferEvent> rows) {
        ViewKey prefix = ViewKey.of(kind.name());
        try (KeyRange<TransferEvent> range = new KeyRange<>(reader.partitions(ViewStores.TRANSFERS.name(), Topics.TRANSFER_EVENTS),
                prefix.key(), prefix.end(), slice.ascending())) {
            slice.each(new Mapped<>(range, row -> row.value), matches, rows);
        }
    }
}
