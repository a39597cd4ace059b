package exchange.bourse.verifier;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of a partition found.
 *
 * @param stage whose outputs were compared
 * @param partition the partition
 * @param recordedCount how many recorded records were compared
 * @param replayedCount how many replayed ones
 * @param translatedCount how many of the recorded ones have an earlier release's schema
 * @param recordedHash SHA-256 over the recorded ones
 * @param replayedHash SHA-256 over the replayed ones
 * @param difference the first difference; null if there is none
 */
record Finding(Stage stage, TopicPartition partition, long recordedCount, long replayedCount, long translatedCount, String recordedHash,
        String replayedHash, @Nullable Difference difference) {

    /**
     * A difference.
     *
     * @param partition where it is
     * @param offset of the recorded record; where one is missing, of the end
     * @param what what differs, with both records, for people
     */
    record Difference(TopicPartition partition, long offset, String what) {

        @Override
        public String toString() {
            return "%s, offset %d: %s".formatted(partition, offset, what);
        }
    }
}
