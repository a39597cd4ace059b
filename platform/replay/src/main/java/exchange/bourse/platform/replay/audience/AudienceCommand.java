package exchange.bourse.platform.replay.audience;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.report.Report;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code audience}; exits with 0 only if every client was told everything. */
@Command(name = "audience", mixinStandardHelpOptions = true, description = "Let many clients listen to every stream of some markets, and look "
        + "whether each is told everything, in order and once, and whether one that stops reading is dropped. Trade meanwhile, by a replay or a swarm.")
public final class AudienceCommand implements Callable<Integer> {

    private static final List<String> STREAMS = List.of("trades", "ob-inc", "kline-1m", "kline-5m", "kline-15m", "kline-30m", "kline-1h",
            "kline-2h", "kline-4h", "kline-6h", "kline-12h", "kline-1d", "kline-3d", "kline-1w", "kline-1M");

    private final Exchange exchange;

    @Option(names = "--clients", description = "How many clients (default: ${DEFAULT-VALUE}).", defaultValue = "2000")
    private int clients;

    @Option(names = "--minutes", description = "For how long (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private BigDecimal minutes = BigDecimal.ONE;

    @Option(names = "--market", split = ",", description = "The markets (default: ${DEFAULT-VALUE}).", defaultValue = "btcusd")
    private List<String> markets = List.of();

    @Spec
    private CommandSpec spec;

    /** A command that runs on one exchange. */
    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    public AudienceCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (clients < 1 || clients > 100_000 || minutes.signum() <= 0) {
            throw new ParameterException(spec.commandLine(), "--clients must be 1 to 100000, and --minutes above 0");
        }
        List<String> streams = Stream
                .concat(Stream.of("global.tickers"),
                        markets.stream().flatMap(market -> STREAMS.stream().map(stream -> market + "." + stream)))
                .toList();
        Duration time = Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue());
        try {
            Report report = new Audience(exchange.gateway(), streams).listen(clients, time);
            report.print(spec.commandLine().getOut());
            return report.exitCode();
        } catch (CompletionException e) {
            spec.commandLine().getErr().println("A client could not connect: " + e.getCause());
            return spec.exitCodeOnExecutionException();
        }
    }
}
