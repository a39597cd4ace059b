package exchange.bourse.auditor;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Audits, proves and verifies; {@code ./bourse audit} starts it. */
@Command(name = "auditor", description = "Audits the whole history of the exchange.", subcommands = {RunCommand.class, ProofCommand.class,
        VerifyCommand.class})
public final class AuditorProgram {

    private AuditorProgram() {
    }

    /**
     * Runs a command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        CommandLine program = new CommandLine(new AuditorProgram()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("bourse: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(program.execute(arguments));
    }
}
