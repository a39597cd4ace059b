package exchange.bourse.verifier;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells now and then how much of something is done. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String work;
    private final long count;
    private final Consumer<String> lines;
    private long toldNs = System.nanoTime();

    Progress(String work, long count, Consumer<String> lines) {
        this.work = work;
        this.count = count;
        this.lines = lines;
    }

    /** So many are done. */
    void reached(long done) {
        if (done == count || System.nanoTime() - toldNs > INTERVAL.toNanos()) {
            lines.accept("%s: %,d of %,d commands".formatted(work, done, count));
            toldNs = System.nanoTime();
        }
    }
}
