package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.verifier.Finding.Difference;
import exchange.bourse.verifier.Sources.Said;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares the latest record of each key: all that a compacted topic promises to keep. There are as many as things that are defined. A key
 * without a value is one that is removed, and no record need tell of it.
 *
 * @param sources what to compare
 */
record LatestComparison(Sources sources) implements Comparison {

    @Override
    public Finding compare(Topic<?> topic, TopicPartition partition, Cut cut) {
        long before = cut.before().getOrDefault(partition, 0L);
        Map<ByteBuffer, Said> replayed = new HashMap<>();
        sources.replayed(partition).forEach(said -> {
            if (said.record().value() == null) {
                replayed.remove(key(said));
            } else {
                replayed.put(key(said), said);
            }
        });
        Map<ByteBuffer, List<Said>> recorded = new HashMap<>();
        sources.recorded(partition, cut.after().getOrDefault(partition, 0L)).forEach(said -> {
            List<Said> candidates = recorded.computeIfAbsent(key(said), _ -> new ArrayList<>());
            if (said.record().offset() < before) {
                candidates.clear();
            }
            candidates.add(said);
        });

        SortedSet<ByteBuffer> keys = new TreeSet<>(replayed.keySet());
        recorded.forEach((key, candidates) -> {
            if (candidates.getFirst().record().offset() < before) {
                keys.add(key);
            }
        });
        Sides sides = new Sides(partition, cut.after().getOrDefault(partition, 0L));
        keys.forEach(key -> sides.add(replayed.get(key), recorded.getOrDefault(key, List.of())));
        return sides.finding();
    }

    private static ByteBuffer key(Said said) {
        return ByteBuffer.wrap(said.record().key() == null ? new byte[0] : said.record().key());
    }

    /** Both sides, key by key. */
    private final class Sides {

        private final TopicPartition partition;
        private final long end;
        private final Hash recordedHash = new Hash();
        private final Hash replayedHash = new Hash();
        private final List<Difference> differences = new ArrayList<>();
        private long translatedCount;

        Sides(TopicPartition partition, long end) {
            this.partition = partition;
            this.end = end;
        }

        /**
         * Adds a key.
         *
         * @param candidates the latest record of which it is certain that it follows from the commands, and all later ones
         */
        void add(@Nullable Said replayed, List<Said> candidates) {
            Said recorded = candidates.stream()
                    .filter(said -> replayed != null && said.form().equals(replayed.form()))
                    .findFirst()
                    .orElse(candidates.isEmpty() ? null : candidates.getLast());
            if (replayed == null && candidates.stream().anyMatch(said -> said.record().value() == null)) {
                return;
            }
            if (replayed != null) {
                replayedHash.add(replayed.form());
            }
            if (recorded != null) {
                recordedHash.add(recorded.form());
                translatedCount += sources.form().isOfThisRelease(recorded.record()) ? 0 : 1;
            }
            if (replayed == null && recorded != null) {
                differences.add(new Difference(partition, recorded.record().offset(),
                        "the replay has no such key%n  recorded: %s".formatted(sources.form().describe(recorded.record()))));
            } else if (replayed != null && recorded == null) {
                differences.add(new Difference(partition, end,
                        "a key is missing%n  replayed: %s".formatted(sources.form().describe(replayed.record()))));
            } else if (replayed != null && recorded != null && !recorded.form().equals(replayed.form())) {
                differences.add(new Difference(partition, recorded.record().offset(),
                        sources.form().difference(recorded.record(), replayed.record())));
            }
        }

        Finding finding() {
            Difference first = differences.stream().min(Comparator.comparingLong(Difference::offset)).orElse(null);
            return new Finding(sources.stage(), partition, recordedHash.count(), replayedHash.count(), translatedCount, recordedHash.hex(),
                    replayedHash.hex(), first);
        }
    }
}
