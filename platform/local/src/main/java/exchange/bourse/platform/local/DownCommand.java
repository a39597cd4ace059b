package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.supervision.Leftovers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Stops everything. */
@Command(name = "down", description = "Stop the exchange. The data stay.")
final class DownCommand implements Callable<Integer> {

    /** More than all graces of the parts together. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Local local;

    DownCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        Instant start = Instant.now();
        boolean ran = stop(local);
        System.out.println(ran
                ? "Stopped after %.1f s.".formatted(Duration.between(start, Instant.now()).toMillis() / 1e3)
                : "The exchange does not run.");
        return ExitCode.OK;
    }

    /** Stops the supervisor and with it all parts; false if it did not run. */
    static boolean stop(Local local) throws InterruptedException {
        Optional<ProcessHandle> supervisor = local.pidFile().supervisor();
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            try {
                supervisor.get().onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // The guards stop the parts of a dead supervisor too.
                supervisor.get().destroyForcibly();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        Leftovers.await(local.board(), Parts.NAMES);
        return supervisor.isPresent();
    }
}
