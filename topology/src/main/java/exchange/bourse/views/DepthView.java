package exchange.bourse.views;

import exchange.bourse.events.BookUpdate;
import exchange.bourse.marketdata.stream.StoredBooks;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Follows the books through their updates and shows them to readers. */
final class DepthView implements Processor<String, BookUpdate, Void, Void> {

    private static final String STORE = "depth";

    private final Books shown;
    private @Nullable StoredBooks books;

    private DepthView(Books shown) {
        this.shown = shown;
    }

    /** The processor with its store. */
    static ProcessorSupplier<String, BookUpdate, Void, Void> supplier(Books shown) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, BookUpdate, Void, Void> get() {
                return new DepthView(shown);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(StoredBooks.builder(STORE));
            }
        };
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        books = new StoredBooks(context.getStateStore(STORE));
        books.books().forEach(shown::show);
    }

    @Override
    public void process(Record<String, BookUpdate> record) {
        if (books == null) {
            throw new IllegalStateException("process before init");
        }
        shown.show(record.value().getMarket(), books.apply(record.value()));
    }
}
