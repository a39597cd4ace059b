package exchange.bourse.gateway.commands;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets definitions come one at a time, so that each is checked against those before it, and waits until each is seen. */
@Component
final class DefinitionTurn {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Duration wait;
    private final Lock oneAtATime = new ReentrantLock();

    DefinitionTurn(BourseSettings settings) {
        this.wait = settings.gateway().definitionWait();
    }

    /** Does something when no other definition is on its way. */
    <D> D take(Supplier<D> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Waits until a definition is in force.
     *
     * @throws ApiException if it is not in time
     */
    void await(BooleanSupplier inForce) {
        long deadlineNs = System.nanoTime() + wait.toNanos();
        try {
            while (!inForce.getAsBoolean()) {
                if (System.nanoTime() >= deadlineNs) {
                    throw new ApiException(ErrorCode.OUTCOME_UNKNOWN);
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(ErrorCode.OUTCOME_UNKNOWN);
        }
    }
}
