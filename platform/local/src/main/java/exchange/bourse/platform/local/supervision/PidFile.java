package exchange.bourse.platform.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says which process is the supervisor. Besides the process id it holds the time at which that process started, so that another process
 * that was later given the same id is never taken for it; a lock on a file beside it lets only one process be the supervisor.
 *
 * @param file the file, in a directory that exists
 */
public record PidFile(Path file) {

    /** Locks of this process; an unreachable one would be released with its file. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    /** The start time that the system tells may move a little when its clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /**
     * Makes this process the supervisor, until it ends.
     *
     * @return false if another process is
     */
    public boolean claim() {
        try {
            // Never closed: the system does that when this process ends, in whatever way.
            FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            HELD.add(lock);
            write(ProcessHandle.current());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Notes a process. */
    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli() + "\n");
    }

    /** The supervisor; empty if none runs. */
    public Optional<ProcessHandle> supervisor() {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Duration.between(started, startOf(process)).abs().compareTo(CLOCK_TOLERANCE) < 0);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException(file + " is not of this program; delete it", e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
