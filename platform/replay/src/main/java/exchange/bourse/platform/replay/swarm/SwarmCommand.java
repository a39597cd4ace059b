package exchange.bourse.platform.replay.swarm;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.Balance;
import exchange.bourse.platform.replay.gateway.Funds;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.gateway.OpenOrders;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.report.Report;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code swarm}: members trade, pay and cheat at once; exits with 0 only if all their books are the exchange's. */
@Command(name = "swarm", mixinStandardHelpOptions = true, description = "Let many members trade, pay, make mistakes and try to spend twice at once, "
        + "each with books of their own, and compare these with the exchange's to the last unit. ./bourse audit then says the same of the ledger.")
public final class SwarmCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 4;
    private static final Map<String, BigDecimal> MONEY = Map.of("usd", BigDecimal.valueOf(10_000), "btc", BigDecimal.valueOf(40));

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
        List<GatewayClient> connections = new ArrayList<>();
        try (GatewayClient operator = new GatewayClient(exchange.gateway(), exchange.toolsToken())) {
            Report report = run(operator, connections, out);
            report.print(out);
            return report.exitCode();
        } catch (ReplayStoppedException stopped) {
            spec.commandLine().getErr().println("The swarm stopped: " + stopped.getMessage());
            spec.commandLine().getErr().flush();
            return spec.exitCodeOnExecutionException();
        } finally {
            connections.forEach(GatewayClient::close);
        }
    }

    private Report run(GatewayClient operator, List<GatewayClient> opened, PrintWriter out) throws InterruptedException {
        TopicReader topics = new TopicReader(exchange.bootstrapServers(), exchange.registry());
        List<Member> members = IntStream.rangeClosed(1, count).mapToObj(number -> member(number, opened)).toList();
        MarketRules rules = new MarketChoice(operator, topics, out::println).choose(market);
        Map<String, Map<String, Balance>> start = new HashMap<>();
        for (Member member : members) {
            new OpenOrders(member.client(), rules.id()).cancelOwn();
            fund(operator, member, rules);
            start.put(member.account(), new Funds(member.client()).balances());
        }
        Swarm swarm = new Swarm(exchange, rules, members, start);
        swarm.run(Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue()), seed);
        Report report = swarm.compare();
        members.forEach(member -> new OpenOrders(member.client(), rules.id()).cancelOwn());
        return report;
    }

    private Member member(int number, List<GatewayClient> opened) {
        Supplier<String> tokens = exchange.memberTokens().apply(number);
        List<GatewayClient> connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> new GatewayClient(exchange.gateways(number), tokens))
                .toList();
        opened.addAll(connections);
        return new Member("m" + number, connections.getFirst().account(), connections, new OwnBook());
    }

    private static void fund(GatewayClient operator, Member member, MarketRules rules) {
        Map<String, BigDecimal> needs = new HashMap<>();
        for (String asset : List.of(rules.base(), rules.quote())) {
            needs.put(asset, MONEY.getOrDefault(asset, BigDecimal.valueOf(1_000)));
        }
        new Funds(member.client()).ensure(operator, needs);
    }
}
