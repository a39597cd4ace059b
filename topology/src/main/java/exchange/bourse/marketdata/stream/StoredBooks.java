package exchange.bourse.marketdata.stream;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.Side;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.DepthBook;
import exchange.bourse.marketdata.Level;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.SingleObjectSerde;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The books of the markets in a task by price level, in the heap, written through to a store from which they are made again.
 *
 * <p>The store has the newest update of each level that there is, and of each market. It is in memory with a changelog, so after a crash
 * it is exactly what the changelog has; a level is written before its market, so if the changelog ends between the two, the update is
 * applied once more, with the same result. Updates that are read again are known by their sequence.
 */
public final class StoredBooks {

    private final KeyValueStore<String, BookUpdate> store;
    private final Map<String, DepthBook> books = new HashMap<>();

    /** Makes the books that a store has. */
    public StoredBooks(KeyValueStore<String, BookUpdate> store) {
        this.store = store;
        Map<String, List<BookUpdate>> levels = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        try (KeyValueIterator<String, BookUpdate> rows = store.all()) {
            rows.forEachRemaining(row -> {
                String market = row.value.getMarket();
                levels.computeIfAbsent(market, _ -> new ArrayList<>());
                if (row.key.equals(market)) {
                    sequences.put(market, row.value.getSequence());
                } else {
                    levels.get(market).add(row.value);
                }
            });
        }
        levels.forEach((market, updates) -> books.put(market,
                new DepthBook(new Depth(sequences.getOrDefault(market, 0L), side(updates, Side.SELL), side(updates, Side.BUY)))));
    }

    private static List<Level> side(List<BookUpdate> levels, Side side) {
        return levels.stream().filter(level -> level.getSide() == side).map(StoredBooks::level).toList();
    }

    private static Level level(BookUpdate update) {
        return new Level(update.getPrice(), update.getQuantity());
    }

    /** The store. */
    public static StoreBuilder<KeyValueStore<String, BookUpdate>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), SingleObjectSerde.of(BookUpdate.class));
    }

    /** The books, by market. The map follows the changes; it is for the thread that applies them, the books are for any. */
    public Map<String, DepthBook> books() {
        return Collections.unmodifiableMap(books);
    }

    /** The newest update of a market; null before the first. */
    public @Nullable BookUpdate last(String market) {
        return store.get(market);
    }

    /**
     * Applies an update and stores it, unless the book has it already.
     *
     * @return the book that it is about
     * @throws IllegalStateException if updates before it are missing, which matching never leaves out
     */
    public DepthBook apply(BookUpdate update) {
        String market = update.getMarket();
        DepthBook book = books.computeIfAbsent(market, _ -> new DepthBook(Depth.EMPTY));
        Level level = level(update);
        switch (book.apply(update.getSequence(), DefinitionCodec.side(update.getSide()), level)) {
            case APPLIED -> {
                store.put("%s|%s|%s".formatted(market, update.getSide(), update.getPrice()),
                        level.quantity().signum() == 0 ? null : update);
                store.put(market, update);
            }
            case OLD -> {
                // Read again.
            }
            case GAP -> throw new IllegalStateException(
                    "book-updates of %s has a gap: %d follows %d".formatted(market, update.getSequence(), book.sequence()));
        }
        return book;
    }
}
