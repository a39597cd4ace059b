package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.verifier.Finding.Difference;
import exchange.bourse.verifier.Sources.Said;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares all records of a partition, in the order in which each of its writers wrote them. It reads both sides once and keeps their hashes
 * alone; only where these differ it reads again, side by side, to the first difference.
 */
final class SequenceComparison implements Comparison {

    private final Sources sources;
    private final Writers writers;

    SequenceComparison(Sources sources, Writers writers) {
        this.sources = sources;
        this.writers = writers;
    }

    /** The two sides of what one writer wrote. */
    private static final class Lane {

        private final Hash recorded = new Hash();
        private final Hash replayed = new Hash();
        private long translatedCount;

        /** Whether one more recorded record is to be compared; if not, it follows from commands that were not replayed. */
        boolean goesOn(long offset, Range range) {
            return recorded.count() < replayed.count() || offset < range.before;
        }
    }

    /**
     * What of a partition is compared.
     *
     * @param partition the partition
     * @param sinceMs records of this time and earlier are left out
     * @param before what is recorded up to this offset has to be in the replay
     * @param after what is in the replay has to be recorded up to this offset
     */
    private record Range(TopicPartition partition, long sinceMs, long before, long after) {}

    @Override
    public Finding compare(Topic<?> topic, TopicPartition partition, Cut cut) {
        long before = cut.before().getOrDefault(partition, 0L);
        long after = cut.after().getOrDefault(partition, 0L);
        while (true) {
            long begin = sources.recorded().begin(partition);
            Finding finding = compare(new Range(partition, sinceMs(topic, partition, after), before, after));
            // Old records may have been deleted meanwhile.
            if (sources.recorded().begin(partition) == begin) {
                return finding;
            }
        }
    }

    /**
     * Of a topic that is not kept for ever, the beginning is gone, and the replay has it. So both sides begin behind the time of the first
     * record that is there.
     */
    private long sinceMs(Topic<?> topic, TopicPartition partition, long end) {
        if (topic.retention().equals(Topic.FOREVER) || sources.recorded().begin(partition) == 0) {
            return Long.MIN_VALUE;
        }
        Iterator<ConsumerRecord<byte[], byte[]>> kept = sources.recorded().records(partition, end);
        return kept.hasNext() ? kept.next().timestamp() : Long.MAX_VALUE;
    }

    private Finding compare(Range range) {
        SortedMap<String, Lane> lanes = new TreeMap<>();
        replayed(range).forEach(said -> lane(lanes, writer(said)).replayed.add(said.form()));
        recorded(range).forEach(said -> {
            Lane lane = lane(lanes, writer(said));
            if (lane.goesOn(said.record().offset(), range)) {
                lane.recorded.add(said.form());
                lane.translatedCount += sources.form().isOfThisRelease(said.record()) ? 0 : 1;
            }
        });
        return finding(range, lanes);
    }

    private Finding finding(Range range, SortedMap<String, Lane> lanes) {
        Hash recorded = new Hash();
        Hash replayed = new Hash();
        SortedMap<String, Difference> differences = new TreeMap<>();
        lanes.forEach((writer, lane) -> {
            String recordedHash = lane.recorded.hex();
            String replayedHash = lane.replayed.hex();
            recorded.add(writer + recordedHash);
            replayed.add(writer + replayedHash);
            if (!recordedHash.equals(replayedHash)) {
                differences.put(writer, firstDifference(range, writer));
            }
        });
        Difference first = differences.values().stream().min(Comparator.comparingLong(Difference::offset)).orElse(null);
        return new Finding(sources.stage(), range.partition, sum(lanes, lane -> lane.recorded.count()),
                sum(lanes, lane -> lane.replayed.count()), sum(lanes, lane -> lane.translatedCount), recorded.hex(), replayed.hex(), first);
    }

    private static long sum(SortedMap<String, Lane> lanes, ToLongFunction<Lane> count) {
        return lanes.values().stream().mapToLong(count).sum();
    }

    private static Lane lane(SortedMap<String, Lane> lanes, String writer) {
        return lanes.computeIfAbsent(writer, _ -> new Lane());
    }

    private Difference firstDifference(Range range, String writer) {
        Iterator<Said> replayed = replayed(range).filter(said -> writer(said).equals(writer)).iterator();
        Iterator<Said> recorded = recorded(range).filter(said -> writer(said).equals(writer)).iterator();
        while (replayed.hasNext() && recorded.hasNext()) {
            Said expected = replayed.next();
            Said found = recorded.next();
            if (!found.form().equals(expected.form())) {
                return new Difference(range.partition, found.record().offset(),
                        sources.form().difference(found.record(), expected.record()));
            }
        }
        if (replayed.hasNext()) {
            return new Difference(range.partition, range.after,
                    "a record is missing%n  replayed: %s".formatted(sources.form().describe(replayed.next().record())));
        }
        ConsumerRecord<byte[], byte[]> more = recorded.next().record();
        return new Difference(range.partition, more.offset(),
                "the replay has no such record%n  recorded: %s".formatted(sources.form().describe(more)));
    }

    private Stream<Said> replayed(Range range) {
        return sources.replayed(range.partition).filter(said -> said.record().timestamp() > range.sinceMs);
    }

    /** What no stage wrote is an input of the replay, and no output to compare. */
    private Stream<Said> recorded(Range range) {
        return sources.recorded(range.partition, range.after)
                .filter(said -> said.record().timestamp() > range.sinceMs && writers.of(said.record()) != null);
    }

    private String writer(Said said) {
        @Nullable
        String writer = writers.of(said.record());
        if (writer == null) {
            throw new IllegalStateException("a stage wrote what only others write: " + sources.form().describe(said.record()));
        }
        return writer;
    }
}
