package exchange.bourse.views;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.state.JournalRow;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;

/** Answers queries for the lines of the journal. */
public final class JournalViews {

    private static final int CODES_OF_A_KIND = 100;

    private final ViewReader reader;

    /** Reads from these stores. */
    public JournalViews(ViewReader reader) {
        this.reader = reader;
    }

    /** The four parts of the chart of accounts, whose codes begin with 1 to 4. */
    public enum Kind {
        /** What the house holds. */
        ASSETS,
        /** What it owes. */
        LIABILITIES,
        /** What it earned. */
        REVENUES,
        /** What it spent. */
        EXPENSES
    }

    /** The rows of an entry: one for each of its lines. */
    static Stream<JournalRow> rows(JournalEntry entry) {
        return IntStream.range(0, entry.getLines().size())
                .mapToObj(place -> new JournalRow(entry.getTransactionId(), entry.getCause(), entry.getReference(), entry.getTime(), place,
                        entry.getLines().get(place)));
    }

    static Bytes key(JournalRow row) {
        return ViewKey.of(row.getLine().getAccountCode() / CODES_OF_A_KIND)
                .time(row.getTime())
                .text(row.getTransactionId())
                .number(row.getPlace())
                .key();
    }

    /** Lines of all accounts of a kind, by time. */
    public void lines(Kind kind, Span entered, Predicate<JournalRow> matches, Slice slice, Consumer<JournalRow> rows) {
        try (KeyRange<JournalRow> range = new KeyRange<>(reader.partitions(ViewStores.JOURNAL.name(), Topics.BALANCE_CHANGES),
                entered.first(() -> begin(kind)), entered.last(() -> begin(kind)), slice.ascending())) {
            slice.each(new Mapped<>(range, row -> row.value), matches, rows);
        }
    }

    private static ViewKey begin(Kind kind) {
        return ViewKey.of(switch (kind) {
            case ASSETS -> 1;
            case LIABILITIES -> 2;
            case REVENUES -> 3;
            case EXPENSES -> 4;
        });
    }
}
