package exchange.bourse.platform.local.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the programs that prepare a part, each under a guard of its own. */
record GuardedCommands(Part part, StatusBoard board, Path log) implements Part.Commands {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public void run(List<String> command) throws InterruptedException {
        Path pidFile = board.pidFile(part.name());
        Guard guard = Guard.start(command, part.environment(), part.directory(), log, pidFile, part.grace());
        boolean ended;
        try {
            ended = guard.ended(LIMIT);
        } finally {
            guard.stop();
        }
        if (!ended) {
            throw new PartFailedException("the preparation of %s took longer than %d s".formatted(part.name(), LIMIT.toSeconds()));
        }
        if (guard.exitCode() != 0) {
            throw new PartFailedException("the preparation of %s ended with code %d".formatted(part.name(), guard.exitCode()));
        }
    }
}
