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

    @Option(names = "--members", paramLabel = "N", description = "How many members, each with four connections and a stream.")
    private int members = 8;

    @Option(names = "--rates", split = ",", paramLabel = "N", description = "Commands a second, orders and cancels in turns.")
    private List<Integer> rates = List.of(50, 100, 200, 500);

    @Option(names = "--seconds", paramLabel = "N", description = "How long each rate is held.")
    private int seconds = 20;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written.")
    private Path file = Path.of(".bourse/bench/gateway.json");

    @Override
    public Integer call() throws Exception {
        Duration time = Duration.ofSeconds(seconds);
        List<Visit> visits = new ArrayList<>();
        try (Laboratory laboratory = Laboratory.openWhole(); Visitors visitors = Visitors.of(laboratory, members)) {
            visitors.command(rates.getFirst(), time);
            visitors.read("public/markets/" + Trader.MARKET + "/depth", time);
            System.out.println(Visit.HEADER);
            add(List.of(visitors.read("public/markets/" + Trader.MARKET + "/depth", time)), visits);
            add(List.of(visitors.read("account/balances", time)), visits);
            for (int rate : rates) {
                add(visitors.command(rate, time), visits);
            }
        }
        Results.write(file, Map.of("members", members, "seconds_each", seconds, "runs", visits.stream().map(Visit::members).toList()));
        System.out.println(file);
        return 0;
    }

    private static void add(List<Visit> more, List<Visit> visits) {
        visits.addAll(more);
        more.forEach(visit -> System.out.println(visit.row()));
    }
}
