package exchange.bourse.marketdata.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.DepthBook;
import exchange.bourse.marketdata.Level;
import exchange.bourse.stream.DefinitionCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBooksTest {

    private static final int UPDATES = 3_000;

    private final KeyValueStore<String, BookUpdate> store = emptyStore();
    private StoredBooks books = new StoredBooks(store);

    static KeyValueStore<String, BookUpdate> emptyStore() {
        KeyValueStore<String, BookUpdate> store = StoredBooks.builder("levels").withLoggingDisabled().build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }

    private static Map<String, Depth> depths(StoredBooks books) {
        return books.books().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().snapshot()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void booksThatAreMadeAgainAndReadAgainAreTheSame(long seed) {
        Random random = new Random(seed);
        List<AnyUpdates> markets = List.of(new AnyUpdates("btcusd", seed), new AnyUpdates("btcusd2", seed + 100));
        List<BookUpdate> log = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            BookUpdate update = markets.get(random.nextInt(2)).next(i);
            log.add(update);
            books.apply(update);
            if (random.nextInt(20) == 0) {
                Map<String, Depth> before = depths(books);
                books = new StoredBooks(store);
                assertThat(depths(books)).as("seed %d, after %d updates", seed, i).isEqualTo(before);
                log.subList(random.nextInt(log.size()), log.size()).forEach(books::apply);
                assertThat(depths(books)).as("seed %d, after %d updates and the last ones again", seed, i).isEqualTo(before);
            }
        }
        assertThat(depths(books)).isEqualTo(followed(log));
    }

    /** What plain followers of the log have. */
    private static Map<String, Depth> followed(List<BookUpdate> log) {
        Map<String, DepthBook> followers = new HashMap<>();
        log.forEach(update -> followers.computeIfAbsent(update.getMarket(), _ -> new DepthBook(Depth.EMPTY))
                .apply(update.getSequence(), DefinitionCodec.side(update.getSide()), new Level(update.getPrice(), update.getQuantity())));
        return followers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().snapshot()));
    }

    @Test
    void aGapIsRefusedAndChangesNothing() {
        AnyUpdates updates = new AnyUpdates("btcusd", 5);
        BookUpdate first = updates.next(0);
        books.apply(first);
        updates.next(1);
        BookUpdate third = updates.next(2);

        assertThatThrownBy(() -> books.apply(third)).isInstanceOf(IllegalStateException.class).hasMessageContaining("3 follows 1");
        assertThat(books.last("btcusd")).isEqualTo(first);
        assertThat(depths(books)).isEqualTo(followed(List.of(first)));
    }
}
