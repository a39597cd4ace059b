package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.Results;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how long an engine takes that has lost its disk, from its start until it trades again. */
@Command(name = "restore", showDefaultValues = true, description = "How long an engine that lost its local state takes to start again, after so many orders.")
public final class RestoreCommand implements Callable<Integer> {

    private static final int UNDER_WAY = 10_000;
    private static final int MARKETS = 4;
    private static final int COMMIT_INTERVAL_MS = 10;

    @Option(names = "--orders", split = ",", paramLabel = "N", description = "Orders in the history, one measurement for each number.")
    private List<Integer> orders = List.of(0, 100_000, 500_000);

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures are written.")
    private Path file = Path.of(".bourse", "bench", "restore.json");

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<Map<String, Object>> figures = new ArrayList<>();
        System.out.printf("%12s %20s %12s%n", "orders", "changelog records", "seconds");
        for (int history : orders) {
            try (Laboratory laboratory = Laboratory.open()) {
                trade(laboratory, Traffic.in(MARKETS), history);
                long records = changelogRecords(laboratory);
                double seconds = restart(laboratory);
                System.out.printf("%12d %20d %12.1f%n", history, records, seconds);
                Map<String, Object> figure = new LinkedHashMap<>();
                figure.put("orders", history);
                figure.put("changelog_records", records);
                figure.put("seconds", seconds);
                figures.add(figure);
            }
        }
        Results.write(file, Map.of("runs", figures));
        return 0;
    }

    private static void trade(Laboratory laboratory, Traffic traffic, int orders) throws InterruptedException {
        try (Supervisor _ = laboratory.engine(Map.of()); Runs runs = new Runs(laboratory, traffic, orders, COMMIT_INTERVAL_MS)) {
            runs.saturate(orders, UNDER_WAY);
        }
    }

    private static double restart(Laboratory laboratory) throws IOException {
        laboratory.loseEngineState();
        long startNs = System.nanoTime();
        try (Supervisor _ = laboratory.engine(Map.of())) {
            return (System.nanoTime() - startNs) / 1e9;
        }
    }

    /** How many records the changelogs ever got; those that compaction removed count as well. */
    private static long changelogRecords(Laboratory laboratory) throws InterruptedException, ExecutionException {
        try (Admin admin = laboratory.admin()) {
            List<String> changelogs = admin.listTopics().names().get().stream().filter(name -> name.endsWith("-changelog")).toList();
            Map<TopicPartition, OffsetSpec> ends = admin.describeTopics(changelogs)
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(RestoreCommand::partitions)
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream().mapToLong(end -> end.offset()).sum();
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }
}
