package exchange.bourse.platform.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Stops everything and deletes the data. */
@Command(name = "reset", description = "Stop the exchange, and delete its data and secrets for good. Logs and programs stay.")
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    private final Local local;

    ResetCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!yes && !Terminal.confirms("Delete all data in %s?".formatted(local.layout().allData()))) {
            System.err.println("bourse: nothing was deleted; ./bourse reset --yes does not ask");
            return ExitCode.SOFTWARE;
        }
        DownCommand.stop(local);
        for (Path path : List.of(local.layout().allData(), local.layout().run(), local.layout().secrets())) {
            FileTree.delete(path);
        }
        System.out.println("The data are deleted.");
        return ExitCode.OK;
    }
}
