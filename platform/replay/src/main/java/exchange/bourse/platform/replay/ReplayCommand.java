package exchange.bourse.platform.replay;

import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.l3.DayReplay;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.tape.TapeReplay;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code replay}: plays recorded markets and exits with 0 only if the exchange did as the recording says. */
@Command(name = "replay", description = "Play real market data and judge the result.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "(tape | l3)")
public final class ReplayCommand implements Runnable {

    private static final String MARKET = "btcusd";
    private static final String ALL = "" + Long.MAX_VALUE;

    private final Exchange exchange;

    @Spec
    private CommandSpec spec;

    /** A command that plays on one exchange. */
    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    public ReplayCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to replay: tape or l3");
    }

    /** Plays the trade tape. */
    @Command(name = "tape", description = "Play 100,000 trades of Bitstamp, each as two orders.", mixinStandardHelpOptions = true)
    int tape(@Option(names = "--limit", description = "How many rows of the tape (default: all).", defaultValue = ALL) long limit,
            @Option(names = "--speed", description = "So many times faster than it happened (default: as fast as possible).", defaultValue = "0") int speed,
            @Option(names = "--market", description = "The market (default: ${DEFAULT-VALUE}).", defaultValue = MARKET) String market) {
        requirePositive("--limit", limit);
        if (speed < 0) {
            throw new ParameterException(spec.commandLine(), "--speed must be above 0");
        }
        return report((client, topics, out) -> new TapeReplay(client, topics, out::println).run(market, limit, speed));
    }

    /** Plays a recorded day. */
    @Command(name = "l3", description = "Play every order of a recorded day, compare every fill.", mixinStandardHelpOptions = true)
    int l3(@Parameters(paramLabel = "DIR", description = "Holds commands.csv.xz, expected_fills.csv.xz, known_deviations.csv.") Path directory,
            @Option(names = "--limit", description = "How many commands (default: all).", defaultValue = ALL) long limit,
            @Option(names = "--market", description = "The market (default: ${DEFAULT-VALUE}).", defaultValue = MARKET) String market) {
        requirePositive("--limit", limit);
        return report((client, topics, out) -> new DayReplay(client, topics, out::println).run(directory, market, limit));
    }

    /** Something that ends in a report. */
    private interface Replay {
        Report run(GatewayClient client, TopicReader topics, PrintWriter out);
    }

    private int report(Replay replay) {
        PrintWriter out = spec.commandLine().getOut();
        try (GatewayClient client = new GatewayClient(exchange.gateway(), exchange.toolsToken())) {
            Report report = replay.run(client, new TopicReader(exchange.bootstrapServers(), exchange.registry()), out);
            report.print(out);
            return report.exitCode();
        } catch (ReplayStoppedException stopped) {
            spec.commandLine().getErr().println("The replay stopped: " + stopped.getMessage());
            spec.commandLine().getErr().flush();
            return spec.exitCodeOnExecutionException();
        }
    }

    private void requirePositive(String option, long value) {
        if (value <= 0) {
            throw new ParameterException(spec.commandLine(), option + " must be above 0");
        }
    }
}
