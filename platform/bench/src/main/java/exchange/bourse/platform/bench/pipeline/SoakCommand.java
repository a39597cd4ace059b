package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.Plot;
import exchange.bourse.platform.bench.results.Results;
import exchange.bourse.platform.local.supervision.ResidentMemory;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures whether an exchange stays as fast as it is, and in as much memory, while its history grows. */
@Command(name = "soak", showDefaultValues = true, description = {
        "Saturate the trade path for long: throughput and memory, minute by minute.",
        "Each minute ends with some seconds of a plain producer alone, since a virtual machine is not as fast at all hours.",
        "The log keeps what --keep-mib says, because no disk has room for all of it; what stages know of the past stays."})
public final class SoakCommand implements Callable<Integer> {

    private static final int MIB = 1 << 20;
    private static final int COMMIT_INTERVAL_MS = 10;
    /** Of which the plain producer has the rest. */
    private static final Duration LOADED = Duration.ofSeconds(55);
    private static final Duration PLAIN = Duration.ofSeconds(2);
    /** About what records of the trade path have on average. */
    private static final int RECORD_BYTES = 150;
    /** Of how many minutes at each end the means are compared, at most. */
    private static final int COMPARED = 10;
    /** Of how many orders the time is remembered; far more than are under way. */
    private static final int REMEMBERED = 1 << 20;

    @Option(names = "--minutes", paramLabel = "N", description = "How many minutes are measured, after those to warm up.")
    private int minutes = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "How many minutes it warms up.")
    private int warmUp = 3;

    @Mixin
    private Saturation saturation = new Saturation();

    @Option(names = "--keep-mib", paramLabel = "N", description = "How much of each partition's events the log keeps, in MiB.")
    private long keepMib = 256;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written; a plot of them goes beside it, as SVG.")
    private Path file = Path.of(".bourse/bench/soak.json");

    @Override
    public Integer call() throws Exception {
        if (minutes < 1) {
            throw new IllegalArgumentException("--minutes must be 1 or more, not " + minutes);
        }
        try (Laboratory laboratory = Laboratory.open()) {
            try (Admin admin = laboratory.admin()) {
                ShortLog.keep(keepMib * MIB, admin);
            }
            RawLimit.createTopic(laboratory);
            try (Supervisor _ = laboratory.engine(saturation.engineSettings());
                    Runs runs = new Runs(laboratory, saturation.traffic(), REMEMBERED, COMMIT_INTERVAL_MS)) {
                report(soak(laboratory, runs));
            }
        }
        return 0;
    }

    private List<Minute> soak(Laboratory laboratory, Runs runs) throws InterruptedException, IOException {
        List<Minute> measured = new ArrayList<>();
        System.out.println(Minute.HEADER);
        for (int number = 1 - warmUp; number <= minutes; number++) {
            Minute minute = minute(number, laboratory, runs);
            System.out.println(minute.row());
            if (number > 0) {
                measured.add(minute);
            }
        }
        return measured;
    }

    private Minute minute(int number, Laboratory laboratory, Runs runs) throws InterruptedException, IOException {
        LongAdder executed = new LongAdder();
        long beganNs = System.nanoTime();
        runs.saturate(() -> System.nanoTime() - beganNs < LOADED.toNanos(), saturation.underWay(), executed::increment);
        double ordersPerSecond = executed.sum() / ((System.nanoTime() - beganNs) / 1e9);
        ProcessHandle engine = laboratory.process(Laboratory.ENGINE);
        return new Minute(number, ordersPerSecond, RawLimit.plainPerSecond(laboratory, RECORD_BYTES, COMMIT_INTERVAL_MS, PLAIN),
                LiveHeap.bytes(engine) / MIB, ResidentMemory.mib(engine).orElseThrow(),
                ResidentMemory.mib(laboratory.process(Laboratory.BROKER)).orElseThrow());
    }

    private void report(List<Minute> measured) throws IOException {
        int compared = Math.clamp(measured.size() / 2, 1, COMPARED);
        List<Minute> first = measured.subList(0, compared);
        List<Minute> last = measured.subList(measured.size() - compared, measured.size());
        double orders = Minute.mean(last, Minute::ordersPerSecond) / Minute.mean(first, Minute::ordersPerSecond);
        double share = Minute.mean(last, Minute::share) / Minute.mean(first, Minute::share);
        double lastMinute = measured.getLast().ordersPerSecond() / measured.getFirst().ordersPerSecond();
        System.out.printf(
                "%nOrders/s of the last minute are %.3f of the first one's; of the last %d minutes %.3f of the first ones'; as shares of "
                        + "what a plain producer wrote, %.3f.%n%s%n",
                lastMinute, compared, orders, share, file);
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Object> settings = saturation.members();
        settings.put("warm_up_minutes", warmUp);
        settings.put("log_keeps_mib_a_partition", keepMib);
        members.put("settings", settings);
        members.put("last_to_first_minute", lastMinute);
        members.put("minutes_compared", compared);
        members.put("last_to_first_minutes", orders);
        members.put("last_to_first_minutes_as_shares_of_a_plain_producer", share);
        members.put("minutes", measured.stream().map(Minute::members).toList());
        Results.write(file, members);
        new Plot("Orders a second, minute by minute", measured.stream().map(minute -> Integer.toString(minute.number())).toList(),
                "orders/s", List.of(new Plot.Line("executed", measured.stream().map(Minute::ordersPerSecond).toList()))).writeBeside(file);
    }
}
