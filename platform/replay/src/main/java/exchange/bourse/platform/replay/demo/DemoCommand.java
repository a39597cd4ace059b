package exchange.bourse.platform.replay.demo;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.gateway.MarketChoice;
import exchange.bourse.platform.replay.gateway.MarketRules;
import exchange.bourse.platform.replay.topics.TopicReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code demo}: markets that are alive, to look at. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Let a maker and a taker trade in some markets, so that there is "
        + "something to look at on the page; until Ctrl-C, which leaves their last quotes in the books.")
public final class DemoCommand implements Callable<Integer> {

    /** Members of their own, beyond those of a swarm. */
    private static final int FIRST_MEMBER = 901;
    private static final Map<String, BigDecimal> PRICES = Map.of("btcusd", BigDecimal.valueOf(64_000), "ethusd", BigDecimal.valueOf(3_100),
            "ethbtc", new BigDecimal("0.0485"));
    private static final Map<String, BigDecimal> VOLUMES = Map.of("btc", new BigDecimal("0.2"), "eth", BigDecimal.valueOf(3));
    private static final BigDecimal MINUTES_MAX = BigDecimal.valueOf(525_600);

    private final Exchange exchange;

    @Option(names = "--market", split = ",", description = "The markets (default: ${DEFAULT-VALUE}).", defaultValue = "btcusd,ethusd,ethbtc")
    private List<String> markets = List.of();

    @Option(names = "--minutes", description = "For how long (default: a year).", defaultValue = "525600")
    private BigDecimal minutes = MINUTES_MAX;

    @Option(names = "--seed", description = "Seed of what they do (default: by the clock).")
    private long seed = System.currentTimeMillis();

    @Spec
    private CommandSpec spec;

    /** A command that runs on one exchange. */
    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    public DemoCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (minutes.signum() <= 0 || minutes.compareTo(MINUTES_MAX) > 0) {
            throw new ParameterException(spec.commandLine(), "--minutes must be above 0, and at most " + MINUTES_MAX);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Trading in %s, seed %d; Ctrl-C ends it.%n", String.join(", ", markets), seed);
        out.flush();
        Instant end = Instant.now().plus(Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lives = new ArrayList<>();
            for (int index = 0; index < markets.size(); index++) {
                int first = FIRST_MEMBER + 2 * index;
                String market = markets.get(index);
                lives.add(threads.submit(() -> live(market, first, end)));
            }
            for (Future<?> life : lives) {
                life.get();
            }
            return spec.exitCodeOnSuccess();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            spec.commandLine().getErr().println("The demo stopped: " + cause.getMessage());
            return spec.exitCodeOnExecutionException();
        }
    }

    private Void live(String market, int firstMember, Instant end) throws InterruptedException {
        try (GatewayClient operator = new GatewayClient(exchange.gateway(), exchange.toolsToken());
                GatewayClient maker = member(firstMember);
                GatewayClient taker = member(firstMember + 1)) {
            TopicReader topics = new TopicReader(exchange.bootstrapServers(), exchange.registry());
            MarketRules rules = new MarketChoice(operator, topics, _ -> {}).open(market);
            BigDecimal volume = VOLUMES.getOrDefault(rules.base(), BigDecimal.ONE);
            Quotes quotes = new Quotes(rules, price(operator, rules), volume, new SplittableRandom(seed + firstMember));
            new LivingMarket(rules, quotes, operator, maker, taker).live(end);
            return null;
        }
    }

    private GatewayClient member(int number) {
        return new GatewayClient(exchange.gateways(number), exchange.memberTokens().apply(number));
    }

    /** It goes on where the market is; one that never had a trade begins at a usual price. */
    private static BigDecimal price(GatewayClient client, MarketRules rules) {
        BigDecimal last = new BigDecimal(
                client.get("public/markets/" + rules.id() + "/tickers").body().path("ticker").path("last").asText("0"));
        return last.signum() > 0 ? last : PRICES.getOrDefault(rules.id(), BigDecimal.valueOf(100));
    }
}
