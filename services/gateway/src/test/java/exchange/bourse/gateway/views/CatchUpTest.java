package exchange.bourse.gateway.views;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.views.Views;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final List<TopicPartition> ALL = Views.STREAMED.stream()
            .flatMap(topic -> IntStream.range(0, topic.partitions()).mapToObj(partition -> new TopicPartition(topic.name(), partition)))
            .toList();
    private static final TopicPartition FIRST = ALL.getFirst();

    private final CatchUp catchUp = new CatchUp();

    /** A reader that is at the beginning of some partitions, which all end at an offset. */
    private static MockConsumer<byte[], byte[]> reader(List<TopicPartition> partitions, long end) {
        MockConsumer<byte[], byte[]> reader = new MockConsumer<>("earliest");
        reader.assign(partitions);
        reader.updateBeginningOffsets(offsets(partitions, 0));
        reader.updateEndOffsets(offsets(partitions, end));
        return reader;
    }

    private static Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, long offset) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> offset));
    }

    @Test
    void nothingIsReachedBeforeEveryPartitionHasAReader() {
        assertThat(catchUp.reached()).isFalse();
        catchUp.look(reader(ALL.subList(1, ALL.size()), 0));
        assertThat(catchUp.reached()).isFalse();
        catchUp.look(reader(List.of(FIRST), 0));
        assertThat(catchUp.reached()).isTrue();
    }

    @Test
    void theEndThatWasSeenFirstCountsNotWhatIsWrittenMeanwhile() {
        MockConsumer<byte[], byte[]> reader = reader(ALL, 0);
        reader.updateEndOffsets(Map.of(FIRST, 100L));
        catchUp.look(reader);
        reader.seek(FIRST, 99);
        catchUp.look(reader);
        assertThat(catchUp.reached()).isFalse();

        reader.updateEndOffsets(Map.of(FIRST, 500L));
        reader.seek(FIRST, 100);
        catchUp.look(reader);
        assertThat(catchUp.reached()).isTrue();
    }

    @Test
    void aPartitionThatMovesHasToBeCaughtUpWithAgain() {
        MockConsumer<byte[], byte[]> before = reader(ALL, 0);
        catchUp.look(before);
        before.assign(ALL.subList(1, ALL.size()));
        catchUp.look(before);
        assertThat(catchUp.reached()).isFalse();

        MockConsumer<byte[], byte[]> after = reader(List.of(FIRST), 10);
        catchUp.look(after);
        assertThat(catchUp.reached()).isFalse();
        after.seek(FIRST, 10);
        catchUp.look(after);
        assertThat(catchUp.reached()).isTrue();
    }
}
