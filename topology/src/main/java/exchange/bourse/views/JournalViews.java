package exchange.bourse.views;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BalanceChange;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    static Bytes key(BalanceChange line) {
        return ViewKey.of(line.getAccountCode() / CODES_OF_A_KIND)
                .time(line.getTime())
                .text(line.getTransactionId())
                .number(line.getLine())
                .key();
    }

    /** Lines of all accounts of a kind, by time. */
    public void lines(Kind kind, Span entered, Predicate<BalanceChange> matches, Slice slice, Consumer<BalanceChange> rows) {
        try (KeyRange<BalanceChange> range = new KeyRange<>(reader.partitions(ViewStores.JOURNAL.name(), Topics.BALANCE_CHANGES),
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
