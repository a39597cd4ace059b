package exchange.bourse.platform.replay.swarm;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code swarm}: members trade, pay and cheat at once; exits with 0 only if all their books are the exchange's. */
@Command(name = "swarm", mixinStandardHelpOptions = true, description = "Let many members trade, pay, make mistakes and try to spend twice at once, "
        + "each with books of their own, and compare these with the exchange's to the last unit. ./bourse audit then says the same of the ledger.")
public final class SwarmCommand implements Callable<Integer> {

    private final Exchange exchange;

    @Option(names = "--members", description = "How many members (default: ${DEFAULT-VALUE}).", defaultValue = "50")
    private int count;

    @Option(names = "--minutes", description = "For how long (default: ${DEFAULT-VALUE}).", defaultValue = "10")
    private BigDecimal minutes = BigDecimal.TEN;

    @Option(names = "--seed", description = "Seed of what the members do (default: by the clock).")
    private long seed = System.currentTimeMillis();

    @Option(names = "--market", description = "The market, or the model for one of the swarm's own (default: ${DEFAULT-VALUE}).", defaultValue = "btcusd")
    private String market = "";

    @Spec
    private CommandSpec spec;

    /** A command that runs on one exchange. */
    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    public SwarmCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1 || count > 500 || minutes.signum() <= 0) {
            throw new ParameterException(spec.commandLine(), "--members must be 1 to 500, and --minutes above 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("seed %d%n", seed);
        out.flush();
        try (GatewayClient operator = new GatewayClient(exchange.gateways(), exchange.toolsToken())) {
            TopicReader topics = new TopicReader(exchange.bootstrapServers(), exchange.registry());
            Report report = run(operator, new MarketChoice(operator, topics, out::println).choose(market));
            report.print(out);
            return report.exitCode();
        } catch (ReplayStoppedException stopped) {
            spec.commandLine().getErr().println("The swarm stopped: " + stopped.getMessage());
            spec.commandLine().getErr().flush();
            return spec.exitCodeOnExecutionException();
        }
    }

    private Report run(GatewayClient operator, MarketRules rules) throws InterruptedException {
        try (Crowd crowd = new Crowd(exchange, operator, rules, count)) {
            long endNs = System.nanoTime() + Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue()).toNanos();
            crowd.run(() -> System.nanoTime() < endNs, seed);
            return crowd.compare();
        }
    }
}
