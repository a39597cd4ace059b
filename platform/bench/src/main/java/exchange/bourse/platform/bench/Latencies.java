package exchange.bourse.platform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of one case, which the process that measured leaves in a file for the one that reports.
 *
 * @param p50Ns half of the commands took at most this
 * @param p99Ns 99 % did
 * @param p999Ns 99.9 % did
 */
record Latencies(long p50Ns, long p99Ns, long p999Ns) {

    /** Names the folder of the files to the measuring processes; without it nothing is written. */
    static final String FOLDER_PROPERTY = "bourse.bench.latencies";

    static void write(String book, String mix, int resting, Histogram histogram) {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null || histogram.getTotalCount() == 0) {
            return;
        }
        try {
            Files.writeString(file(Path.of(folder), book, mix, resting), "%d %d %d".formatted(histogram.getValueAtPercentile(50),
                    histogram.getValueAtPercentile(99), histogram.getValueAtPercentile(99.9)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Latencies> read(Path folder, String book, String mix, int resting) {
        Path file = file(folder, book, mix, resting);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<Long> numbers = List.of(Files.readString(file).split(" ", -1)).stream().map(Long::valueOf).toList();
            return Optional.of(new Latencies(numbers.get(0), numbers.get(1), numbers.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String book, String mix, int resting) {
        return folder.resolve("%s-%s-%d".formatted(book, mix, resting));
    }
}
