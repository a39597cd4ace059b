package exchange.bourse.platform.local.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A supervisor that starts one child, which starts another, and then does nothing until it is killed. */
final class StubbornSupervisor {

    private StubbornSupervisor() {
    }

    /** Takes the directory for the files, and the shell script that the child runs. */
    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        Guard guard = Guard.start(List.of("sh", "-c", arguments[1]), Map.of(), directory, directory.resolve("part.log"),
                directory.resolve("part.pid"), Duration.ofSeconds(2));
        guard.ended(Duration.ofMinutes(5));
    }
}
