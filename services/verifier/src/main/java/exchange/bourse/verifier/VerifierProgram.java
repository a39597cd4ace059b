package exchange.bourse.verifier;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Verifies by replay; {@code ./bourse verify-replay} starts it. */
@Command(name = "verifier", description = "Replay all recorded commands, and compare what comes out with what is recorded; exit code 1 if anything "
        + "differs.")
public final class VerifierProgram implements Callable<Integer> {

    @Option(names = "--bootstrap-servers", required = true, description = "The running exchange's cluster; it is only read.")
    private String bootstrapServers = "";

    @Option(names = "--replay-servers", required = true, description = "The cluster for the replay, which is empty.")
    private String replayServers = "";

    @Option(names = "--registry", required = true, description = "The running exchange's registry, with Confluent's API; it is only read.")
    private String registry = "";

    @Option(names = "--directory", required = true, description = "An empty directory for the replay's state.")
    private Path directory = Path.of("");

    private VerifierProgram() {
    }

    /**
     * Runs it.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        CommandLine program = new CommandLine(new VerifierProgram()).setExecutionExceptionHandler((failure, command, parsed) -> {
            // What Kafka's clients give to those who wait wraps what happened.
            Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
            command.getErr().println("bourse: " + (cause == null ? failure : cause).getMessage());
            return ExitCode.SOFTWARE;
        });
        System.exit(program.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        long startedNs = System.nanoTime();
        Verification verification = new Verification(bootstrapServers, replayServers, registry, directory,
                line -> System.err.println("  " + line));
        Report report = new Report(verification.run(List.of(Stage.LEDGER, Stage.MATCHING)));
        System.out.print(report.text((System.nanoTime() - startedNs) / 1e9));
        return report.isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
