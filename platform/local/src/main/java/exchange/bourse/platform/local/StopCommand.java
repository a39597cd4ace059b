package exchange.bourse.platform.local;

import exchange.bourse.platform.local.supervision.Condition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Stops one part of a running exchange. */
@Command(name = "stop", description = "Stop one part, until ./bourse start PART.")
final class StopCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PART", description = "One of those that ./bourse status shows.")
    private String part = "";

    private final Local local;

    StopCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunningPart running = RunningPart.of(part, local);
        local.board().want(part, false);
        running.await(Condition.STOPPED, Condition.FAILED);
        System.out.println(part + " is stopped.");
        return ExitCode.OK;
    }
}
