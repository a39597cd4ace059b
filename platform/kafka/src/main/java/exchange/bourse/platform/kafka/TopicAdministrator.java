package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a cluster and its registry into the state that the catalogue describes. It creates what is missing, sets how long records are
 * kept and when they count, and refuses what contradicts; it never deletes, and never changes a number of partitions, because keys would move.
 */
public final class TopicAdministrator {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicAdministrator.class);

    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final Replication replication;

    /**
     * Works on one cluster and its registry.
     *
     * @param admin a connection to the cluster, which stays the caller's to close
     * @param serdes of its registry
     * @param replication copies of each partition; those of a topic that is there stay as many as they are
     */
    public TopicAdministrator(Admin admin, ConfluentSerdes serdes, Replication replication) {
        this.admin = admin;
        this.registry = serdes.registry();
        this.replication = replication;
    }

    /**
     * Creates missing topics, adjusts the others and registers their schemas.
     *
     * @throws IllegalStateException if a topic exists with another number of partitions, cleanup or kind of time stamp, or the registry
     *     refuses a schema
     */
    public void applyCatalogue() throws InterruptedException {
        bringTopics(Topics.all());
        Topics.all().forEach(this::registerSchema);
    }

    private void bringTopics(List<Topic<?>> topics) throws InterruptedException {
        try {
            Set<String> existing = admin.listTopics().names().get();
            List<Topic<?>> present = topics.stream().filter(topic -> existing.contains(topic.name())).toList();
            admin.describeTopics(present.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(TopicAdministrator::requirePartitions);
            adjust(present);
            List<NewTopic> missing = topics.stream().filter(topic -> !existing.contains(topic.name())).map(this::describe).toList();
            admin.createTopics(missing).all().get();
            missing.forEach(topic -> LOGGER.atInfo().addKeyValue("topic", topic.name()).log("topic created"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cluster refused the topics of the catalogue: " + e.getMessage(), e);
        }
    }

    private static void requirePartitions(TopicDescription found) {
        int expected = Topics.named(found.name()).partitions();
        if (found.partitions().size() != expected) {
            throw new IllegalStateException("topic %s has %d partitions, the catalogue says %d, and a number of partitions is permanent"
                    .formatted(found.name(), found.partitions().size(), expected));
        }
    }

    private void adjust(List<Topic<?>> present) throws InterruptedException, ExecutionException {
        Map<ConfigResource, Config> found = admin
                .describeConfigs(present.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name())).toList())
                .all()
                .get();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        found.forEach((resource, config) -> {
            Map<String, String> different = TopicSettings.of(Topics.named(resource.name()), replication)
                    .differentFrom(name -> config.get(name).value());
            if (!different.isEmpty()) {
                changes.put(resource, different.entrySet().stream().map(TopicAdministrator::set).toList());
                LOGGER.atInfo().addKeyValue("topic", resource.name()).addKeyValue("settings", different).log("topic changed");
            }
        });
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static AlterConfigOp set(Map.Entry<String, String> setting) {
        return new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
    }

    private NewTopic describe(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) replication.copies())
                .configs(TopicSettings.of(topic, replication).all());
    }

    private void registerSchema(Topic<?> topic) {
        try {
            registry.register(topic.valueSubject(), RegisteredSerializer.registeredSchema(topic));
            registry.updateCompatibility(topic.valueSubject(), topic.kind().schemaRule().name());
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException("the registry refused the schema of topic %s: %s".formatted(topic.name(), e.getMessage()), e);
        }
    }
}
