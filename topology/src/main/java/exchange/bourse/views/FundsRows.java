package exchange.bourse.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.WithdrawalEvent;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How deposits, or withdrawals, are kept: each as one row by account and time of creation, and under three keys of an index, whose values
 * are the key of the row.
 *
 * @param <E> the type of the events
 * @param topic where they come from
 * @param rows the rows
 * @param index the index
 * @param transaction what keys are made of
 */
record FundsRows<E extends SpecificRecord>(Topic<E> topic, ViewStore<E> rows, ViewStore<byte[]> index,
        Function<E, Transaction> transaction) {

    static final FundsRows<DepositEvent> DEPOSITS = new FundsRows<>(Topics.DEPOSIT_EVENTS, ViewStores.DEPOSITS, ViewStores.DEPOSIT_INDEX,
            Transaction.In::new);
    static final FundsRows<WithdrawalEvent> WITHDRAWALS = new FundsRows<>(Topics.WITHDRAWAL_EVENTS, ViewStores.WITHDRAWALS,
            ViewStores.WITHDRAWAL_INDEX, Transaction.Out::new);

    private static final int ID = 0;
    private static final int CREATION = 1;
    private static final int CHANGE = 2;

    /** Begins a key of the index for an id, which accounts may share. */
    static ViewKey byId(String id) {
        return ViewKey.of(ID).text(id);
    }

    /** Begins the keys of the index by time of creation, of all accounts. */
    static ViewKey byCreation() {
        return ViewKey.of(CREATION);
    }

    /** Begins the keys of the index by time of an account's last changes. */
    static ViewKey byChange(String account) {
        return ViewKey.of(CHANGE).text(account);
    }

    /** The key of the index by time of the last change. */
    static Bytes changeKey(Transaction one) {
        return byChange(one.account()).time(one.updatedAt()).text(one.id()).key();
    }

    private static Bytes rowKey(Transaction one) {
        return ViewKey.of(one.account()).time(one.createdAt()).text(one.id()).key();
    }

    /**
     * Stores an event. The new place in the order of changes is written before the row, and the old one leaves after it; as a place counts
     * only if the row agrees, a reader finds the row at exactly one of them, whenever it looks, and whatever a crash left behind.
     */
    void write(E event, StoreWriter.Target stores) {
        KeyValueStore<Bytes, E> rowStore = stores.of(rows);
        KeyValueStore<Bytes, byte[]> places = stores.of(index);
        Transaction now = transaction.apply(event);
        Bytes key = rowKey(now);
        E before = rowStore.get(key);
        places.put(changeKey(now), key.get());
        rowStore.put(key, event);
        places.put(byCreation().time(now.createdAt()).text(now.account()).text(now.id()).key(), key.get());
        Bytes named = byId(now.id()).text(now.account()).key();
        if (mayTake(now, places.get(named), rowStore)) {
            places.put(named, key.get());
        }
        if (before != null && !changeKey(transaction.apply(before)).equals(changeKey(now))) {
            places.delete(changeKey(transaction.apply(before)));
        }
    }

    /** One that was refused gets an id only if none that was not refused has it, because it may have been refused for its id. */
    private boolean mayTake(Transaction now, byte[] holder, KeyValueStore<Bytes, E> rowStore) {
        if (!now.refused() || holder == null) {
            return true;
        }
        E row = rowStore.get(Bytes.wrap(holder));
        return row == null || transaction.apply(row).refused();
    }
}
