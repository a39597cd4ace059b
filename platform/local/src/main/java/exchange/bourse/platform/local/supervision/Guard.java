package exchange.bourse.platform.local.supervision;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive this one. Between the two stands a small shell that reads a pipe from here: at its end, which comes
 * with {@link #stop} as well as with the death of this process, it stops the child and all that the child started.
 */
public final class Guard {

    /** What a guard may need beyond the grace, on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Process process;
    private final Duration grace;

    private Guard(Process process, Duration grace) {
        this.process = process;
        this.grace = grace;
    }

    /**
     * Starts a child.
     *
     * @param command the program and its arguments
     * @param environment variables on top of those of this process
     * @param directory where the child runs
     * @param log takes what the child prints, at its end
     * @param pidFile takes the child's process id, for as long as it runs
     * @param grace how long the child may take to stop before it is killed
     * @throws UncheckedIOException if the guard cannot be started
     */
    public static Guard start(List<String> command, Map<String, String> environment, Path directory, Path log, Path pidFile,
            Duration grace) {
        List<String> guarded = new ArrayList<>(List.of("sh", Script.write("guard.sh", pidFile.resolveSibling(".").normalize()).toString(),
                Long.toString(grace.toSeconds()), pidFile.toString()));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).directory(directory.toFile()).redirectErrorStream(true);
        File output = log.toFile();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().putAll(environment);
        try {
            return new Guard(builder.start(), grace);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** Waits until the child has ended, or the time is over; true if it has ended. */
    public boolean ended(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The child's exit code, once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Stops the child and waits until it is gone. */
    public void stop() throws InterruptedException {
        hangUp();
        if (!process.waitFor(grace.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }

    private void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the pipe to the guard", e);
        }
    }
}
