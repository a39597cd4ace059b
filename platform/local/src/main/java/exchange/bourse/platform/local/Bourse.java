package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.HttpFailedException;
import exchange.bourse.platform.local.stack.SettingException;
import exchange.bourse.platform.local.stack.Versions;
import exchange.bourse.platform.local.supervision.PartFailedException;
import exchange.bourse.platform.replay.ReplayCommand;
import exchange.bourse.platform.replay.audience.AudienceCommand;
import exchange.bourse.platform.replay.demo.DemoCommand;
import exchange.bourse.platform.replay.swarm.SwarmCommand;
import exchange.bourse.platform.replay.trials.TrialsCommand;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The one command of a person at a terminal. */
@Command(name = "bourse", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, description = "Runs the exchange on this machine.")
public final class Bourse {

    private static final Logger LOGGER = LoggerFactory.getLogger(Bourse.class);

    private Bourse() {
    }

    /**
     * Runs a command. The launcher script tells the repository's root in the system property {@code bourse.root}.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        try {
            Local local = Local.from(Path.of(System.getProperty("bourse.root", "")).toAbsolutePath(), System.getenv());
            System.exit(commandLine(local).execute(arguments));
        } catch (SettingException e) {
            System.err.println("bourse: " + e.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        }
    }

    /** All commands. */
    static CommandLine commandLine(Local local) {
        CommandLine bourse = new CommandLine(new Bourse()).addSubcommand(new UpCommand(local))
                .addSubcommand(new DownCommand(local))
                .addSubcommand(new StatusCommand(local))
                .addSubcommand(new LogsCommand(local))
                .addSubcommand(new StartCommand(local))
                .addSubcommand(new StopCommand(local))
                .addSubcommand(new ResetCommand(local))
                .addSubcommand(new SpreadLeadersCommand(local))
                .addSubcommand(new TokenCommand(local))
                .addSubcommand(new FundCommand(local))
                .addSubcommand(new TailCommand(local))
                .addSubcommand(new ListenCommand(local))
                .addSubcommand(new AuditCommand(local))
                .addSubcommand(new VerifyReplayCommand(local))
                .addSubcommand(new ReplayCommand(local.exchange()))
                .addSubcommand(new DemoCommand(local.exchange()))
                .addSubcommand(new SwarmCommand(local.exchange()))
                .addSubcommand(new AudienceCommand(local.exchange()))
                .addSubcommand(new TrialsCommand(local.exchange(), new LocalMachine(local)))
                .setExecutionExceptionHandler(Bourse::explain);
        bourse.getCommandSpec().version("Bourse " + Versions.built().bourse());
        return bourse;
    }

    /** Failures with a message for people need no stack trace; the others are ours to mend. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        boolean forPeople = failure instanceof SettingException || failure instanceof HttpFailedException
                || failure instanceof PartFailedException;
        if (forPeople) {
            command.getErr().println("bourse: " + failure.getMessage());
        } else {
            LOGGER.atError().setCause(failure).log("the command failed");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
