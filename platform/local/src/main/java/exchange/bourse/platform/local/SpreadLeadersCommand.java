package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.ClusterState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** What Kafka does by itself within five minutes, at an hour that an operator chooses. */
@Command(name = "spread-leaders", description = "Give each broker of a cluster the lead of its share of the partitions again, which others "
        + "took over while it was away. Orders stand still for some seconds. Exit code 1 if a broker lacks an up-to-date copy.")
final class SpreadLeadersCommand implements Callable<Integer> {

    private final Local local;

    SpreadLeadersCommand(Local local) {
        this.local = local;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new ClusterState(local.settings()).spreadLeaders() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
