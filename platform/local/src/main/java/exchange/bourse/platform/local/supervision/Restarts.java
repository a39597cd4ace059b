package exchange.bourse.platform.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How often a part was started again, and when the next time may be: after a pause that doubles, and at most five times in ten minutes. */
final class Restarts {

    static final int MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Deque<Instant> recent = new ArrayDeque<>();
    private final Duration least;
    private int count;

    /** None yet; each after a pause of a length at least. */
    Restarts(Duration least) {
        this.least = least;
    }

    /** Counts one more restart, and says how long to wait before it; null when there were too many. */
    @Nullable
    Duration pauseBeforeNext(Instant now) {
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() == MAX) {
            return null;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << recent.size());
        recent.addLast(now);
        count++;
        return pause.compareTo(least) < 0 ? least : pause;
    }

    /** Begins anew with the pauses, because somebody has looked after the part. */
    void forget() {
        recent.clear();
    }

    /** How many there were. */
    int count() {
        return count;
    }
}
