package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;

/**
 * Replays the stages, one after the other, and compares what they say with what is recorded. The running exchange is only read.
 *
 * @param recordedServers the running exchange's cluster
 * @param replayServers the replay's, which is empty
 * @param registry the running exchange's registry
 * @param directory an empty one, for state
 * @param progress takes lines that tell how far it has come
 */
record Verification(String recordedServers, String replayServers, String registry, Path directory, Consumer<String> progress) {

    /**
     * What came of it.
     *
     * @param commandsByStage how many commands were replayed
     * @param findings one for each partition of the outputs
     */
    record Result(Map<Stage, Long> commandsByStage, List<Finding> findings) {}

    /** Does all of it. */
    Result run(List<Stage> stages) throws InterruptedException, ExecutionException {
        ConfluentSerdes serdes = new ConfluentSerdes(registry);
        Map<Stage, Long> commandsByStage = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        try (Admin recorded = admin(recordedServers);
                Admin replay = admin(replayServers);
                LogReader recordedLog = new LogReader(recordedServers)) {
            new ReplayCluster(replay).prepare(stages);
            for (Stage stage : stages) {
                Cut cut = Cut.take(recorded, stage);
                long commandsCount = copy(recordedLog, stage, cut);
                commandsByStage.put(stage, commandsCount);
                Progress applied = new Progress("replaying " + stage.name(), commandsCount, progress);
                new StageReplay(replayServers, replay, serdes::of, directory.resolve(stage.name())).run(stage, applied::reached);
                try (LogReader replayedLog = new LogReader(replayServers)) {
                    findings.addAll(
                            compare(new Sources(stage, recordedLog, replayedLog, new RecordForm(serdes)), new Writers(stage, serdes), cut));
                }
            }
        }
        return new Result(commandsByStage, findings);
    }

    private long copy(LogReader recorded, Stage stage, Cut cut) {
        long count = 0;
        try (CommandCopy copy = new CommandCopy(replayServers)) {
            for (TopicPartition partition : Stage.partitions(stage.commands())) {
                count += copy.copy(recorded, partition, cut.applied().getOrDefault(partition, 0L));
            }
        }
        progress.accept("copied %,d commands to %s".formatted(count, stage.name()));
        return count;
    }

    private List<Finding> compare(Sources sources, Writers writers, Cut cut) {
        List<Finding> findings = new ArrayList<>();
        for (Topic<?> topic : sources.stage().outputs()) {
            Comparison comparison = topic.kind().compacted() ? new LatestComparison(sources) : new SequenceComparison(sources, writers);
            Stage.partitions(topic).forEach(partition -> findings.add(comparison.compare(topic, partition, cut)));
            progress.accept("compared %s of %s".formatted(topic.name(), sources.stage().name()));
        }
        return findings;
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }
}
