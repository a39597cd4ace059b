package exchange.bourse.gateway.views;

import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a view's thread that failed be followed by another one, a moment later. The record that it failed at is tried again, not skipped: a
 * view without it would show what never was.
 */
final class ReplaceThread implements StreamsUncaughtExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReplaceThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        LOGGER.atError().setCause(failure).log("a thread of the views failed and will be replaced");
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
