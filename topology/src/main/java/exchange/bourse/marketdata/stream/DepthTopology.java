package exchange.bourse.marketdata.stream;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookSnapshot;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Wires the snapshots of the books. */
final class DepthTopology {

    private DepthTopology() {
    }

    /** Adds them to a topology under construction. */
    static void addTo(StreamsBuilder builder, TopicSerdes serdes) {
        MarketPartitions<BookSnapshot> partitions = new MarketPartitions<>();
        builder.addStateStore(StoredBooks.builder(SnapshotProcessor.STORE));
        builder.stream(Topics.BOOK_UPDATES.name(),
                Consumed.with(Serdes.String(), serdes.of(Topics.BOOK_UPDATES)).withName("book-updates-source"))
                .process(() -> new SnapshotProcessor(partitions), Named.as("book-snapshots-follow"), SnapshotProcessor.STORE)
                .to(Topics.BOOK_SNAPSHOTS.name(),
                        Produced.with(Serdes.String(), serdes.of(Topics.BOOK_SNAPSHOTS))
                                .withStreamPartitioner(partitions)
                                .withName("book-snapshots-sink"));
    }
}
