package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.MachineSpeed;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures whether an exchange stays as fast as it is, and in as much memory, while its history grows. */
@Command(name = "soak", showDefaultValues = true, description = {
        "Saturate the trade path for long: throughput and memory, minute by minute.",
        "The log keeps what --keep-mib says, because no disk has room for all of it; what stages know of the past stays."})
public final class SoakCommand implements Callable<Integer> {

    private static final int MIB = 1 << 20;
    private static final int COMMIT_INTERVAL_MS = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);
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
            try (Supervisor _ = laboratory.engine(saturation.engineSettings());
                    Runs runs = new Runs(laboratory, saturation.traffic(), REMEMBERED, COMMIT_INTERVAL_MS)) {
                report(soak(laboratory, runs));
            }
        }
        return 0;
    }

    private List<Minute> soak(Laboratory laboratory, Runs runs) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        LongAdder executed = new LongAdder();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> load = threads.submit(() -> {
                runs.saturate(goesOn::get, saturation.underWay(), executed::increment);
                return null;
            });
            try {
                Thread.sleep(MINUTE.multipliedBy(warmUp));
                return measure(laboratory, executed, load);
            } finally {
                goesOn.set(false);
            }
        }
    }

    private List<Minute> measure(Laboratory laboratory, LongAdder executed, Future<?> load) throws Exception {
        List<Minute> measured = new ArrayList<>();
        System.out.println(Minute.HEADER);
        long executedBefore = executed.sum();
        long beganNs = System.nanoTime();
        for (int number = 1; number <= minutes; number++) {
            Thread.sleep(MINUTE.minusNanos(System.nanoTime() - beganNs));
            if (load.isDone()) {
                // Before it was told to end: it has failed.
                load.get();
            }
            long endNs = System.nanoTime();
            long executedNow = executed.sum();
            ProcessHandle engine = laboratory.process(Laboratory.ENGINE);
            Minute minute = new Minute(number, (executedNow - executedBefore) / ((endNs - beganNs) / 1e9),
                    MachineSpeed.hashedMibPerSecond(), LiveHeap.bytes(engine) / MIB, ResidentMemory.mib(engine).orElseThrow(),
                    ResidentMemory.mib(laboratory.process(Laboratory.BROKER)).orElseThrow());
            System.out.println(minute.row());
            measured.add(minute);
            executedBefore = executedNow;
            beganNs = endNs;
        }
        return measured;
    }

    private void report(List<Minute> measured) throws IOException {
        Minute first = measured.getFirst();
        double lastToFirst = measured.getLast().ordersPerSecond() / first.ordersPerSecond();
        double atSameSpeed = measured.getLast().ordersPerSecondAtSpeedOf(first) / first.ordersPerSecond();
        System.out.printf("%nThe last minute's orders/s are %.3f of the first one's, %.3f with the machine's own speed taken out.%n%s%n",
                lastToFirst, atSameSpeed, file);
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Object> settings = saturation.members();
        settings.put("warm_up_minutes", warmUp);
        settings.put("log_keeps_mib_a_partition", keepMib);
        members.put("settings", settings);
        members.put("last_to_first_minute", lastToFirst);
        members.put("last_to_first_minute_at_same_machine_speed", atSameSpeed);
        members.put("minutes", measured.stream().map(Minute::members).toList());
        Results.write(file, members);
        new Plot("Orders a second, minute by minute", measured.stream().map(minute -> Integer.toString(minute.number())).toList(),
                "orders/s", List.of(new Plot.Line("executed", measured.stream().map(Minute::ordersPerSecond).toList()))).writeBeside(file);
    }
}
