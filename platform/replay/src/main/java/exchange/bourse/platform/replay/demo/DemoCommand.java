package exchange.bourse.platform.replay.demo;

import exchange.bourse.platform.replay.Exchange;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import exchange.bourse.platform.replay.tape.Tape;
import exchange.bourse.platform.replay.tape.TapeRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Let makers and takers trade in some markets, at prices that move as "
        + "those of a recorded tape did, so that there is something to look at on the page; until Ctrl-C, which leaves their last quotes in "
        + "the books. ./bourse up --demo runs it in the background.")
public final class DemoCommand implements Callable<Integer> {

    private static final BigDecimal MINUTES_MAX = BigDecimal.valueOf(525_600);
    private static final int SPEED_MAX = 1_000;
    private static final String SPEED = "${env:BOURSE_DEMO_SPEED:-10}";
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    private final Exchange exchange;

    @Option(names = "--market", split = ",", description = "The markets (default: ${DEFAULT-VALUE}).", defaultValue = "btcusd,ethusd,ethbtc")
    private List<String> markets = List.of();

    @Option(names = "--minutes", description = "For how long (default: a year).", defaultValue = "525600")
    private BigDecimal minutes = MINUTES_MAX;

    @Option(names = "--speed", description = "So many times faster than the recording, 1 to 1000 (default: BOURSE_DEMO_SPEED, or 10).", defaultValue = SPEED)
    private int speed = 1;

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
        if (speed < 1 || speed > SPEED_MAX) {
            throw new ParameterException(spec.commandLine(), "--speed or BOURSE_DEMO_SPEED must be from 1 to " + SPEED_MAX);
        }
        say("Trading in %s, seed %d; Ctrl-C ends it.".formatted(String.join(", ", markets), seed));
        Instant end = Instant.now().plus(Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue()));
        List<TapeRow> tape = Tape.bitstamp(Long.MAX_VALUE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lives = new ArrayList<>();
            for (int index = 0; index < markets.size(); index++) {
                MarketOpening opening = new MarketOpening(exchange, tape, markets.get(index), index, speed, seed);
                lives.add(threads.submit(() -> live(opening, end)));
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

    /** Once it has begun, an exchange that does not answer for a while is waited for. */
    private Void live(MarketOpening opening, Instant end) throws InterruptedException {
        try (LivingMarket market = opening.open()) {
            while (Instant.now().isBefore(end)) {
                try {
                    market.live(end);
                } catch (ReplayStoppedException e) {
                    say("%s pauses: %s".formatted(opening.market(), e.getMessage()));
                    Thread.sleep(RETRY_PAUSE);
                }
            }
            return null;
        }
    }

    private synchronized void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
