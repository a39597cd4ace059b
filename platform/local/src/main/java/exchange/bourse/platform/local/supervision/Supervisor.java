package exchange.bourse.platform.local.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Keeps all parts running. They are started one by one, by whoever knows their order, and stopped in the reverse of the order given here.
 */
public final class Supervisor implements AutoCloseable {

    private final List<Keeper> keepers;
    private final Consumer<String> progress;

    /**
     * Supervises parts, of which none is started yet.
     *
     * @param parts the parts, each after those that it needs
     * @param board where their status is told
     * @param logs the directory of their logs
     * @param progress told the name of each part that is about to stop
     */
    public Supervisor(List<Part> parts, StatusBoard board, Path logs, Consumer<String> progress) {
        parts.forEach(part -> board.clear(part.name()));
        this.keepers = parts.stream().map(part -> new Keeper(part, board, logs.resolve(part.name() + ".log"))).toList();
        this.progress = progress;
    }

    /**
     * Starts a part and waits until it is ready.
     *
     * @throws PartFailedException if it does not get there
     */
    public void start(String part) {
        Keeper keeper = keepers.stream().filter(each -> each.name().equals(part)).findFirst().orElseThrow();
        try {
            keeper.start().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailedException failure ? failure : e;
        }
    }

    /** Stops all parts, the last one first, and waits until they are gone. */
    @Override
    public void close() {
        try {
            for (Keeper keeper : keepers.reversed()) {
                progress.accept(keeper.name());
                keeper.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
