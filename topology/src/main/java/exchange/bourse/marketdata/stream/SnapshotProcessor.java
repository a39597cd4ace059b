package exchange.bourse.marketdata.stream;

import exchange.bourse.events.BookLevel;
import exchange.bourse.events.BookSnapshot;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.marketdata.Depth;
import exchange.bourse.marketdata.DepthBook;
import exchange.bourse.marketdata.Level;
import exchange.bourse.stream.MarketPartitions;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows each book through its updates and writes it down now and then: with its first update, the first one in each {@link #WINDOW} of
 * the log's time, and every {@link #UPDATES_MAX}th. So when it does follows from the log alone, and whoever begins with the newest snapshot
 * has fewer than that many updates to read.
 *
 * <p>A snapshot has all levels, or it would not be the book. A book of more than {@link #LEVELS_MAX} levels, which would not fit a record,
 * gets none until it is smaller; the last one stays good, there is only more to read after it.
 */
final class SnapshotProcessor implements Processor<String, BookUpdate, String, BookSnapshot> {

    static final String STORE = "depth-levels";
    static final Duration WINDOW = Duration.ofSeconds(10);
    static final int UPDATES_MAX = 1_000;
    /** Half a megabyte, where a level has the digits of usual prices and quantities; Kafka's records have a megabyte. */
    static final int LEVELS_MAX = 20_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(SnapshotProcessor.class);

    private final MarketPartitions<?> partitions;
    private ProcessorContext<String, BookSnapshot> context;
    private StoredBooks books;

    SnapshotProcessor(MarketPartitions<?> partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, BookSnapshot> context) {
        this.context = context;
        books = new StoredBooks(context.getStateStore(STORE));
    }

    @Override
    public void process(Record<String, BookUpdate> record) {
        BookUpdate update = record.value();
        partitions.learn(update.getMarket(), context.taskId().partition());
        boolean due = due(books.last(update.getMarket()), update);
        DepthBook book = books.apply(update);
        if (due && book.size() <= LEVELS_MAX) {
            context.forward(new Record<>(update.getMarket(), snapshot(update, book.snapshot()), record.timestamp()));
        } else if (due) {
            LOGGER.atWarn()
                    .addKeyValue("market", update.getMarket())
                    .addKeyValue("levels", book.size())
                    .log("no snapshot: the book has too many levels");
        }
    }

    private static boolean due(@Nullable BookUpdate last, BookUpdate update) {
        if (last == null) {
            return true;
        }
        return update.getSequence() > last.getSequence() && (update.getSequence() % UPDATES_MAX == 0 || window(update) > window(last));
    }

    private static long window(BookUpdate update) {
        return Math.floorDiv(update.getTime().toEpochMilli(), WINDOW.toMillis());
    }

    private BookSnapshot snapshot(BookUpdate update, Depth depth) {
        long offset = context.recordMetadata().orElseThrow().offset();
        return new BookSnapshot(update.getMarket(), depth.sequence(), offset, levels(depth.asks()), levels(depth.bids()), update.getTime());
    }

    private static List<BookLevel> levels(List<Level> levels) {
        return levels.stream().map(level -> new BookLevel(level.price(), level.quantity())).toList();
    }
}
