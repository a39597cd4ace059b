package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The cluster of a replay, which is empty before each stage. Nothing but the topics made here is ever deleted. */
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
        Set<String> found = topics();
        if (!found.isEmpty()) {
            throw new IllegalStateException("the cluster for the replay is not empty, it has " + found);
        }
    }

    /** Makes the topics that a stage reads and writes. */
    void prepare(Stage stage) throws InterruptedException, ExecutionException {
        List<NewTopic> topics = Stream.concat(Stream.of(stage.commands()), stage.outputs().stream()).map(ReplayCluster::describe).toList();
        admin.createTopics(topics).all().get();
    }

    /** Makes it empty again. */
    void clear() throws InterruptedException, ExecutionException {
        admin.deleteTopics(topics()).all().get();
    }

    private Set<String> topics() throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get();
    }

    private static NewTopic describe(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(SETTINGS);
    }
}
