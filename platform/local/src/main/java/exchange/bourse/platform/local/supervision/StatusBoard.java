package exchange.bourse.platform.local.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the supervisor says what the parts are doing, and where anybody says which of them shall be stopped: small files in one directory,
 * which need no port and no password.
 *
 * @param directory holds the files; it exists
 */
public record StatusBoard(Path directory) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tells what a part is doing; readers see the old or the new status, never half of one. */
    public void publish(PartStatus status) {
        Path next = file(status.part(), ".status.next");
        try {
            JSON.writeValue(next.toFile(), status);
            Files.move(next, file(status.part(), ".status"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + next, e);
        }
    }

    /** What a part was last said to be doing; empty if nothing was said yet. */
    public Optional<PartStatus> read(String part) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(part, ".status")), PartStatus.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the status of " + part, e);
        }
    }

    /** Whether a part shall run. */
    public boolean wanted(String part) {
        return Files.notExists(file(part, ".stop"));
    }

    /** Says whether a part shall run. */
    public void want(String part, boolean running) {
        Path stop = file(part, ".stop");
        try {
            if (running) {
                Files.deleteIfExists(stop);
            } else if (wanted(part)) {
                Files.createFile(stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + stop, e);
        }
    }

    /** Forgets all that was said about a part. */
    public void clear(String part) {
        try {
            Files.deleteIfExists(file(part, ".status"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the status of " + part, e);
        }
        want(part, true);
    }

    /** Where the guard of a part writes the process id of the part itself. */
    public Path pidFile(String part) {
        return file(part, ".pid");
    }

    /** Process of a part; empty if it does not run. */
    public Optional<ProcessHandle> process(String part) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(part)).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path file(String part, String suffix) {
        return directory.resolve(part + suffix);
    }
}
