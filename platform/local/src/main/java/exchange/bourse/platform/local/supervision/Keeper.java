package exchange.bourse.platform.local.supervision;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one part running: starts it, says whether it is ready, starts it again when it ends unasked, and stops it when nobody wants it any
 * more. A thread of its own does all of this, so no two starts of a part overlap.
 */
final class Keeper implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Keeper.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(3);
    private static final int LINES_SHOWN = 15;

    private final Part part;
    private final StatusBoard board;
    private final Path log;
    private final Restarts restarts;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;

    Keeper(Part part, StatusBoard board, Path log) {
        this.part = part;
        this.board = board;
        this.log = log;
        this.restarts = new Restarts(part.rest());
        this.thread = Thread.ofPlatform().name("keeper-" + part.name()).daemon().unstarted(this);
        publish(Condition.WAITING, "");
    }

    /** Name of the part. */
    String name() {
        return part.name();
    }

    /**
     * Starts the part and waits until it is ready.
     *
     * @return completed when the part was ready for the first time; failed with a {@link PartFailedException} if it did not get there
     */
    CompletableFuture<Void> start() {
        thread.start();
        return firstReady;
    }

    /** Stops the part for good and waits until it is gone. */
    void close() throws InterruptedException {
        closing = true;
        thread.join();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                if (board.wanted(part.name())) {
                    runOnce();
                } else {
                    publish(Condition.STOPPED, "on request");
                    sleepWhile(() -> !board.wanted(part.name()));
                }
            }
            publish(Condition.STOPPED, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            startAndWatch();
        } catch (PartFailedException | UncheckedIOException e) {
            giveUp(e);
        }
    }

    /** Says that the part has failed, and waits until somebody wants it again. */
    private void giveUp(RuntimeException cause) throws InterruptedException {
        board.want(part.name(), false);
        publish(Condition.FAILED, String.valueOf(cause.getMessage()));
        PartFailedException failure = new PartFailedException(
                "%s; the end of %s:%n%s".formatted(cause.getMessage(), log, LogTail.of(log, LINES_SHOWN)), cause);
        if (!firstReady.completeExceptionally(failure)) {
            LOGGER.atError().addKeyValue("part", part.name()).log(failure.getMessage());
        }
        sleepWhile(() -> !board.wanted(part.name()));
        restarts.forget();
    }

    private void startAndWatch() throws InterruptedException {
        publish(Condition.STARTING, "");
        part.preparation().prepare(new GuardedCommands(part, board, log));
        Guard guard = Guard.start(part.command(), part.environment(), part.directory(), log, board.pidFile(part.name()), part.grace());
        try {
            if (becomesReady(guard)) {
                publish(Condition.READY, "");
                firstReady.complete(null);
                awaitEnd(guard);
            }
        } finally {
            guard.stop();
        }
        if (wanted()) {
            pauseAfter(guard.exitCode());
        }
    }

    /** Waits until the part has ended, or is not wanted any more, and tells meanwhile whether it still answers. */
    private void awaitEnd(Guard guard) throws InterruptedException {
        boolean healthy = true;
        Instant nextProbe = Instant.now().plus(PROBE_INTERVAL);
        while (wanted() && !guard.ended(TICK)) {
            if (Instant.now().isAfter(nextProbe)) {
                boolean answers = part.probe().ready();
                if (answers != healthy) {
                    publishHealth(answers);
                }
                healthy = answers;
                nextProbe = Instant.now().plus(PROBE_INTERVAL);
            }
        }
    }

    /** Only says so: a restart would not mend what an application has given up on, and would hide it. */
    private void publishHealth(boolean healthy) {
        LOGGER.atWarn().addKeyValue("part", part.name()).log(healthy ? "part is ready again" : "part runs, but is not ready any more");
        publish(healthy ? Condition.READY : Condition.UNHEALTHY, healthy ? "" : "does not answer as it should");
    }

    /** Waits until the part is ready; false if it ended, or is not wanted any more. */
    private boolean becomesReady(Guard guard) throws InterruptedException {
        Instant limit = Instant.now().plus(part.startLimit());
        while (wanted()) {
            if (guard.ended(TICK)) {
                if (!firstReady.isDone()) {
                    throw new PartFailedException("%s ended with code %d before it was ready".formatted(part.name(), guard.exitCode()));
                }
                return false;
            }
            if (part.probe().ready()) {
                return true;
            }
            if (Instant.now().isAfter(limit)) {
                throw new PartFailedException("%s was not ready after %d s".formatted(part.name(), part.startLimit().toSeconds()));
            }
        }
        return false;
    }

    private void pauseAfter(int exitCode) throws InterruptedException {
        @Nullable
        Duration pause = restarts.pauseBeforeNext(Instant.now());
        if (pause == null) {
            throw new PartFailedException("%s ended with code %d, once too often".formatted(part.name(), exitCode));
        }
        LOGGER.atWarn()
                .addKeyValue("part", part.name())
                .addKeyValue("exitCode", exitCode)
                .addKeyValue("pauseMs", pause.toMillis())
                .log("part ended unasked, it is started again");
        publish(Condition.RESTARTING, "ended with code " + exitCode);
        Instant end = Instant.now().plus(pause);
        sleepWhile(() -> wanted() && Instant.now().isBefore(end));
    }

    private boolean wanted() {
        return !closing && board.wanted(part.name());
    }

    private void sleepWhile(BooleanSupplier waiting) throws InterruptedException {
        while (!closing && waiting.getAsBoolean()) {
            Thread.sleep(TICK);
        }
    }

    private void publish(Condition condition, String note) {
        board.publish(new PartStatus(part.name(), condition, System.currentTimeMillis(), restarts.count(), note));
    }
}
