package exchange.bourse.platform.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Parts of a supervisor that was killed: their guards are still stopping them. */
public final class Leftovers {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration TICK = Duration.ofMillis(100);

    private Leftovers() {
    }

    /** Waits until no part runs any more, for half a minute at most. */
    public static void await(StatusBoard board, List<String> parts) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (parts.stream().anyMatch(part -> board.process(part).isPresent()) && Instant.now().isBefore(limit)) {
            Thread.sleep(TICK);
        }
    }
}
