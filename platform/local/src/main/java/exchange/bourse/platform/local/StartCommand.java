package exchange.bourse.platform.local;

import exchange.bourse.platform.local.supervision.Condition;
import exchange.bourse.platform.local.supervision.PartFailedException;
import exchange.bourse.platform.local.supervision.PartStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Starts one part of a running exchange that was stopped, or has failed. */
@Command(name = "start", description = "Start one part that was stopped or has failed, and wait until it is ready.")
final class StartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PART", description = "One of those that ./bourse status shows.")
    private String part = "";

    private final Local local;

    StartCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunningPart running = RunningPart.of(part, local);
        local.board().want(part, true);
        running.awaitChange(Condition.STOPPED, Condition.FAILED);
        PartStatus status = running.await(Condition.READY, Condition.FAILED);
        if (status.condition() == Condition.FAILED) {
            throw new PartFailedException("%s; ./bourse logs %s shows more".formatted(status.note(), part));
        }
        System.out.println(part + " is ready.");
        return ExitCode.OK;
    }
}
