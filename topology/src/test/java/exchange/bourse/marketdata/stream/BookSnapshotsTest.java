package exchange.bourse.marketdata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookLevel;
import exchange.bourse.events.BookSnapshot;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.DepthBook;
import exchange.bourse.marketdata.DepthBook.Outcome;
import exchange.bourse.marketdata.Level;
import exchange.bourse.money.Decimals;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.stream.SingleObjectSerde;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookSnapshotsTest {

    private static final long START_MS = 1_767_225_600_000L;

    private final ConfluentSerdes serdes = new ConfluentSerdes("mock://book-snapshots");
    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<String, BookUpdate> input = driver.createInputTopic(Topics.BOOK_UPDATES.name(), new StringSerializer(),
            serdes.serializer(Topics.BOOK_UPDATES));
    private final TestOutputTopic<String, BookSnapshot> output = driver.createOutputTopic(Topics.BOOK_SNAPSHOTS.name(),
            new StringDeserializer(), serdes.deserializer(Topics.BOOK_SNAPSHOTS));
    /** The topic: the place of an update in this list is its offset. */
    private final List<BookUpdate> log = new ArrayList<>();

    private TopologyTestDriver driver() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "book-snapshots");
        StreamsBuilder builder = new StreamsBuilder();
        DepthTopology.addTo(builder, serdes::of);
        return new TopologyTestDriver(builder.build(), properties);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void write(BookUpdate update) {
        log.add(update);
        input.pipeInput(update.getMarket(), update, update.getTime().toEpochMilli());
    }

    @Test
    void theFirstUpdateOfTenSecondsAndEveryThousandthHaveASnapshot() {
        AnyUpdates updates = new AnyUpdates("btcusd", 1);
        for (int i = 0; i < 2_500; i++) {
            write(updates.next(START_MS + i));
        }
        write(updates.next(START_MS + 9_999));
        write(updates.next(START_MS + 10_000));
        write(updates.next(START_MS + 10_001));
        write(updates.next(START_MS + 35_000));
        write(updates.next(START_MS + 39_999));

        assertThat(output.readValuesToList()).extracting(BookSnapshot::getSequence).containsExactly(1L, 1_000L, 2_000L, 2_502L, 2_504L);
    }

    @Test
    void anUpdateThatComesAgainHasNone() {
        AnyUpdates updates = new AnyUpdates("btcusd", 2);
        write(updates.next(START_MS));
        write(updates.next(START_MS + 10_000));
        log.forEach(update -> input.pipeInput(update.getMarket(), update, update.getTime().toEpochMilli()));

        assertThat(output.readValuesToList()).extracting(BookSnapshot::getSequence).containsExactly(1L, 2L);
    }

    /** docs/depth.md, "From the topics". */
    @Test
    void whoeverBeginsWithASnapshotAndReadsOnBehindItsOffsetHasTheBook() {
        long seed = 3;
        AnyUpdates updates = new AnyUpdates("btcusd", seed);
        AnyUpdates others = new AnyUpdates("ethusd", seed);
        Random random = new Random(seed);
        for (int i = 0; i < 6_000; i++) {
            write((random.nextInt(4) == 0 ? others : updates).next(START_MS + 20L * i));
        }
        Depth expected = read(Depth.EMPTY, 0);
        List<BookSnapshot> snapshots = output.readValuesToList()
                .stream()
                .filter(snapshot -> snapshot.getMarket().equals("btcusd"))
                .toList();

        assertThat(snapshots).hasSizeGreaterThan(10);
        for (BookSnapshot snapshot : snapshots) {
            assertThat(log.get((int) snapshot.getUpdateOffset()).getSequence()).isEqualTo(snapshot.getSequence());
            Depth start = new Depth(snapshot.getSequence(), levels(snapshot.getAsks()), levels(snapshot.getBids()));
            assertThat(read(start, (int) snapshot.getUpdateOffset() + 1)).as("from %d", snapshot.getSequence()).isEqualTo(expected);
        }
    }

    /** What was written last before a crash may be missing from the changelog; the updates are read again from where that was committed. */
    @Test
    void whereverTheChangelogEndsTheBookIsTheSameOnceUpdatesAreReadAgain() {
        long seed = 5;
        AnyUpdates updates = new AnyUpdates("btcusd", seed);
        for (int i = 0; i < 300; i++) {
            write(updates.next(START_MS + i));
        }
        Depth expected = read(Depth.EMPTY, 0);
        List<TestRecord<String, BookUpdate>> changelog = driver
                .createOutputTopic("book-snapshots-depth-levels-changelog", new StringDeserializer(),
                        SingleObjectSerde.of(BookUpdate.class).deserializer())
                .readRecordsToList();
        Random random = new Random(seed);

        assertThat(changelog).hasSize(2 * log.size());
        for (int end = 0; end <= changelog.size(); end++) {
            KeyValueStore<String, BookUpdate> store = StoredBooksTest.emptyStore();
            changelog.subList(0, end).forEach(entry -> store.put(entry.key(), entry.value()));
            StoredBooks books = new StoredBooks(store);
            log.subList(random.nextInt(end / 2 + 1), log.size()).forEach(books::apply);
            assertThat(books.books().get("btcusd")).as("seed %d, after %d records", seed, end).returns(expected, DepthBook::snapshot);
        }
    }

    private Depth read(Depth start, int offset) {
        DepthBook book = new DepthBook(start);
        log.subList(offset, log.size())
                .stream()
                .filter(update -> update.getMarket().equals("btcusd"))
                .forEach(update -> assertThat(book.apply(update.getSequence(), DefinitionCodec.side(update.getSide()),
                        new Level(update.getPrice(), update.getQuantity()))).isEqualTo(Outcome.APPLIED));
        return book.snapshot();
    }

    private static List<Level> levels(List<BookLevel> levels) {
        return levels.stream().map(level -> new Level(level.getPrice(), level.getQuantity())).toList();
    }

    @Test
    void aBookThatWouldNotFitARecordHasNoneUntilItIsSmaller() {
        BookUpdate any = new AnyUpdates("btcusd", 4).next(START_MS);
        long sequence = 0;
        while (sequence < SnapshotProcessor.LEVELS_MAX) {
            sequence++;
            write(level(any, sequence, sequence, 1));
        }
        int before = output.readValuesToList().size();
        for (int i = 1; i <= 1_000; i++) {
            sequence++;
            write(level(any, sequence, sequence, 1));
        }
        assertThat(before).isEqualTo(1 + SnapshotProcessor.LEVELS_MAX / SnapshotProcessor.UPDATES_MAX);
        assertThat(output.isEmpty()).isTrue();

        for (int i = 1; i <= 1_000; i++) {
            sequence++;
            write(level(any, sequence, i, 0));
        }
        assertThat(output.readValue().getAsks()).hasSize(SnapshotProcessor.LEVELS_MAX);
    }

    private static BookUpdate level(BookUpdate like, long sequence, long price, long quantity) {
        BigDecimal exact = Decimals.toEvent(price, 2);
        return new BookUpdate(like.getMarket(), sequence, exchange.bourse.events.Side.SELL, exact, Decimals.toEvent(quantity, 8),
                like.getTime());
    }
}
