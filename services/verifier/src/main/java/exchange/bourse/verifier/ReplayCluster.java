package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The cluster of a replay, which is empty before. */
final class ReplayCluster {

    /** Every record keeps the time that it is given, and all of them stay, though by their times they may be old. */
    private static final Map<String, String> SETTINGS = Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, "-1");

    private final Admin admin;

    /**
     * Takes a cluster.
     *
     * @param admin a connection to it, which stays the caller's to close
     * @throws IllegalStateException if something is in it
     */
    ReplayCluster(Admin admin) throws InterruptedException, ExecutionException {
        this.admin = admin;
        Set<String> found = admin.listTopics().names().get();
        if (!found.isEmpty()) {
            throw new IllegalStateException("the cluster for the replay is not empty, it has " + found);
        }
    }

    /** Makes all topics that stages read and write; those that they would write, but for the diversion, too, for their partitions. */
    void prepare(List<Stage> stages) throws InterruptedException, ExecutionException {
        Map<String, NewTopic> topics = new HashMap<>();
        for (Stage stage : stages) {
            topics.put(stage.commands().name(), describe(stage.commands(), stage.commands().name()));
            for (Topic<?> topic : stage.outputs()) {
                topics.put(topic.name(), describe(topic, topic.name()));
                topics.put(stage.replayed(topic.name()), describe(topic, stage.replayed(topic.name())));
            }
        }
        admin.createTopics(topics.values()).all().get();
    }

    private static NewTopic describe(Topic<?> topic, String name) {
        return new NewTopic(name, topic.partitions(), (short) 1).configs(SETTINGS);
    }
}
