package exchange.bourse.administrator;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prepares a cluster that was not started by {@code ./bourse up}, which does the same by itself. */
@Command(name = "administrator", description = "Prepares a cluster for the exchange.", subcommands = TopicsCommand.class)
public final class AdministratorProgram {

    private AdministratorProgram() {
    }

    /**
     * Runs a command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(program().execute(arguments));
    }

    /** Its command line. */
    static CommandLine program() {
        return new CommandLine(new AdministratorProgram()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("bourse: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
