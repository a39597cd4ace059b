package exchange.bourse.platform.local.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The shell scripts of this package. A shell reads them from files, which are written beside another file of the running exchange. */
public final class Script {

    private Script() {
    }

    /**
     * The command that runs a command in a session of its own, where it outlives the terminal and does not hear its Ctrl-C.
     *
     * @param command what to run
     * @param directory takes the script
     */
    public static List<String> detached(List<String> command, Path directory) {
        List<String> detached = new ArrayList<>(List.of("sh", write("detach.sh", directory).toString()));
        detached.addAll(command);
        return detached;
    }

    /** Writes a script into a directory. */
    static Path write(String name, Path directory) {
        Path file = directory.resolve(name);
        try (InputStream resource = Script.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            // A new file each time: a shell that still reads the old one must not see it change.
            Path next = Files.createTempFile(directory, name, null);
            Files.copy(resource, next, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
