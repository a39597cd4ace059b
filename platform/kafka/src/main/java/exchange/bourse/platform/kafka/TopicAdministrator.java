package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a cluster and its registry into the state that the catalogue describes. It creates what is missing and refuses what contradicts;
 * it never deletes, and never changes a number of partitions, because keys would move.
 */
public final class TopicAdministrator {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicAdministrator.class);
    private static final int SCHEMAS_CACHED_MAX = 100;

    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final short replicationFactor;

    /**
     * Works on one cluster and its registry.
     *
     * @param admin a connection to the cluster, which stays the caller's to close
     * @param registryUrl address of the registry
     * @param replicationFactor copies of each partition, from 1 to the number of brokers
     */
    public TopicAdministrator(Admin admin, String registryUrl, short replicationFactor) {
        this.admin = admin;
        this.registry = new CachedSchemaRegistryClient(registryUrl, SCHEMAS_CACHED_MAX);
        this.replicationFactor = replicationFactor;
    }

    /**
     * Creates missing topics and registers their schemas.
     *
     * @throws IllegalStateException if a topic exists with another number of partitions, or the registry refuses a schema
     */
    public void applyCatalogue() throws InterruptedException {
        createMissing(Topics.all());
        Topics.all().forEach(this::registerSchema);
    }

    private void createMissing(List<Topic<?>> topics) throws InterruptedException {
        try {
            Set<String> existing = admin.listTopics().names().get();
            List<Topic<?>> present = topics.stream().filter(topic -> existing.contains(topic.name())).toList();
            admin.describeTopics(present.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(TopicAdministrator::requirePartitions);
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

    private NewTopic describe(Topic<?> topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG,
                topic.kind().compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_MS_CONFIG,
                topic.retention().equals(Topic.FOREVER) ? "-1" : Long.toString(topic.retention().toMillis()));
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.kind().stampedByBroker() ? "LogAppendTime" : "CreateTime");
        return new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(settings);
    }

    private void registerSchema(Topic<?> topic) {
        Schema schema = AvroSchemaUtils.getSchema(
                SpecificData.newInstance(topic.valueType(), SpecificData.get().getSchema(topic.valueType())), false, false, true);
        try {
            registry.register(topic.valueSubject(), new AvroSchema(schema));
            registry.updateCompatibility(topic.valueSubject(), topic.kind().schemaRule().name());
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException("the registry refused the schema of topic %s: %s".formatted(topic.name(), e.getMessage()), e);
        }
    }
}
