package exchange.bourse.platform.bench.gateway;

import exchange.bourse.platform.bench.pipeline.Laboratory;
import exchange.bourse.platform.bench.results.Results;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a whole exchange from its clients' side. */
@Command(name = "gateway", showDefaultValues = true, description = {
        "A whole exchange as its clients see it: how fast it answers, how soon a command is accepted,",
        "and how soon its owner is told over a WebSocket that the ledger has accepted the order."})
public final class GatewayCommand implements Callable<Integer> {

    private static final String DEPTH = "public/markets/" + Trader.MARKET + "/depth";
    private static final String BALANCES = "account/balances";

    @Option(names = "--members", paramLabel = "N", description = "How many members, each with four connections and a stream.")
    private int members = 8;

    @Option(names = "--rates", split = ",", paramLabel = "N", description = "Commands a second, orders and cancels in turns.")
    private List<Integer> rates = List.of(50, 100, 200, 500);

    @Option(names = "--seconds", paramLabel = "N", description = "How long each rate is held.")
    private int seconds = 20;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = {
            "How long members read and send commands as often as they can before,",
            "half of it each: a gateway that was just started spends minutes on compiling itself."})
    private int warmUpSeconds = 180;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written.")
    private Path file = Path.of(".bourse/bench/gateway.json");

    @Override
    public Integer call() throws Exception {
        Duration time = Duration.ofSeconds(seconds);
        List<Visit> visits = new ArrayList<>();
        try (Laboratory laboratory = Laboratory.openWhole(); Visitors visitors = Visitors.of(laboratory, members)) {
            Duration half = Duration.ofSeconds(warmUpSeconds).dividedBy(2);
            visitors.read(DEPTH, half.dividedBy(2));
            visitors.read(BALANCES, half.dividedBy(2));
            visitors.command(half);
            System.out.println(Visit.HEADER);
            add(List.of(visitors.read(DEPTH, time)), visits);
            add(List.of(visitors.read(BALANCES, time)), visits);
            add(List.of(visitors.command(time)), visits);
            for (int rate : rates) {
                add(visitors.command(rate, time), visits);
            }
        }
        Results.write(file, Map.of("members", members, "warm_up_seconds", warmUpSeconds, "seconds_each", seconds, "runs",
                visits.stream().map(Visit::members).toList()));
        System.out.println(file);
        return 0;
    }

    private static void add(List<Visit> more, List<Visit> visits) {
        visits.addAll(more);
        more.forEach(visit -> System.out.println(visit.row()));
    }
}
