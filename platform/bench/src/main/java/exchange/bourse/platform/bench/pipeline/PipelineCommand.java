package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.Plot;
import exchange.bourse.platform.bench.results.Results;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the trade path of a whole exchange, at saturation and at fixed rates, and what the broker alone can do. */
@Command(name = "pipeline", showDefaultValues = true, description = {
        "The trade path on real parts: from the command in the log to the committed trade and balance.",
        "At saturation, at fixed rates, and at one rate with several commit intervals."})
public final class PipelineCommand implements Callable<Integer> {

    private static final Duration RAW_TIME = Duration.ofSeconds(10);

    @Option(names = "--rates", split = ",", paramLabel = "N", description = "Orders a second.")
    private List<Integer> rates = List.of(500, 2000, 5000, 10000);

    @Option(names = "--seconds", paramLabel = "N", description = "How long each rate is held.")
    private int seconds = 20;

    @Option(names = "--commit-intervals", split = ",", paramLabel = "MS", description = "Commit intervals of ledger and matching to measure, in milliseconds.")
    private List<Integer> commitIntervals = List.of(10);

    @Option(names = "--orders", paramLabel = "N", description = "How many orders saturate it, after half as many to warm up.")
    private int orders = 500000;

    @Mixin
    private Saturation saturation = new Saturation();

    @Option(names = "--engines", paramLabel = "N", description = "How many engines share the work, 1 or 2.")
    private int engines = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written; a plot of them goes beside it, as SVG.")
    private Path file = Path.of(".bourse/bench/pipeline.json");

    @Override
    public Integer call() throws Exception {
        if (engines < 1 || engines > Laboratory.ENGINES.size()) {
            throw new IllegalArgumentException("--engines must be from 1 to %d, not %d".formatted(Laboratory.ENGINES.size(), engines));
        }
        List<Figures> figures = new ArrayList<>();
        List<RawLimit> raw = new ArrayList<>();
        System.out.println(Figures.HEADER);
        for (int commitIntervalMs : commitIntervals) {
            try (Laboratory laboratory = Laboratory.open()) {
                measure(laboratory, commitIntervalMs, figures);
                raw.add(RawLimit.measure(laboratory, figures.getFirst().recordBytes(), commitIntervalMs, RAW_TIME));
            }
        }
        report(figures, raw);
        return 0;
    }

    private void measure(Laboratory laboratory, int commitIntervalMs, List<Figures> figures) throws InterruptedException {
        Map<String, String> settings = new HashMap<>(saturation.engineSettings());
        settings.put("BOURSE_ENGINE_TRADECOMMITINTERVAL", commitIntervalMs + "ms");
        int ordersMax = orders + orders / 2 + rates.stream().mapToInt(rate -> rate * seconds).sum();
        Traffic traffic = saturation.traffic();
        try (Supervisor _ = laboratory.engines(engines, settings); Runs runs = new Runs(laboratory, traffic, ordersMax, commitIntervalMs)) {
            runs.saturate(orders / 2, saturation.underWay());
            add(runs.saturate(orders, saturation.underWay()), figures);
            for (int rate : rates) {
                add(runs.sendAtRate(rate, Duration.ofSeconds(seconds)), figures);
            }
        }
    }

    private static void add(Figures one, List<Figures> figures) {
        figures.add(one);
        System.out.println(one.row());
    }

    private void report(List<Figures> figures, List<RawLimit> limits) throws IOException {
        RawLimit raw = RawLimit.average(limits);
        double best = figures.stream().mapToDouble(Figures::executedPerSecond).max().orElseThrow();
        System.out.printf("""

                          A plain producer alone took %,.0f records/s of %d bytes in transactions; %,.0f orders/s are 1/%.1f of that.
                          In batches as large as the engine's it took %,.0f, of which they are 1/%.1f.
                          %s
                          """, raw.plainPerSecond(), raw.bytesEach(), best, raw.plainPerSecond() / best, raw.batchedPerSecond(),
                raw.batchedPerSecond() / best, file);
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Object> settings = saturation.members();
        settings.put("engines", engines);
        settings.put("seconds_a_rate", seconds);
        members.put("settings", settings);
        members.put("raw_limit", raw.members());
        members.put("orders_to_raw_records", best / raw.plainPerSecond());
        members.put("runs", figures.stream().map(Figures::members).toList());
        Results.write(file, members);
        plot(figures).writeBeside(file);
    }

    private Plot plot(List<Figures> figures) {
        boolean overRates = commitIntervals.size() == 1;
        List<Figures> shown = figures.stream()
                .filter(each -> each.offeredPerSecond() == (overRates ? each.offeredPerSecond() : rates.getFirst())
                        && each.offeredPerSecond() > 0)
                .toList();
        String title = overRates
                ? "Latency over orders a second, commit interval %d ms".formatted(commitIntervals.getFirst())
                : "Latency over commit interval in ms, %d orders a second".formatted(rates.getFirst());
        List<String> xs = shown.stream()
                .map(each -> Integer.toString(overRates ? each.offeredPerSecond() : each.commitIntervalMs()))
                .toList();
        return new Plot(title, xs, "ms",
                List.of(new Plot.Line("p50", shown.stream().map(each -> each.tradeMs(50)).toList()),
                        new Plot.Line("p99", shown.stream().map(each -> each.tradeMs(99)).toList()),
                        new Plot.Line("p99.9", shown.stream().map(each -> each.tradeMs(99.9)).toList())));
    }
}
