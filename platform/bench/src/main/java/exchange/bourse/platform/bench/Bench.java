package exchange.bourse.platform.bench;

import exchange.bourse.platform.bench.core.CoreCommand;
import exchange.bourse.platform.bench.gateway.GatewayCommand;
import exchange.bourse.platform.bench.pipeline.PipelineCommand;
import exchange.bourse.platform.bench.pipeline.RestoreCommand;
import exchange.bourse.platform.bench.pipeline.SoakCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./bourse bench}: measures, and writes what it measured. */
@Command(name = "bourse bench", description = "Measure the exchange. Leave the machine alone meanwhile.", subcommands = {CoreCommand.class,
        PipelineCommand.class, GatewayCommand.class, RestoreCommand.class, SoakCommand.class})
public final class Bench {

    private Bench() {
    }

    /** Runs one of the benchmarks. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
