package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the topics of a real broker, and of the schemas in a registry in memory. */
class TopicAdministratorIT {

    private static final String REGISTRY = "mock://topic-administrator";

    private static final List<String> SETTINGS = List.of("cleanup.policy", "message.timestamp.type", "retention.ms", "segment.ms",
            "min.insync.replicas");

    @TempDir
    private Path data;
    private Broker broker;
    private Admin admin;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Broker.start(data);
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    }

    @AfterEach
    void stopBroker() {
        admin.close();
        broker.close();
        MockSchemaRegistry.dropScope("topic-administrator");
    }

    @Test
    void everyTopicIsCreatedAsTheCatalogueSaysAndOnceMoreChangesNothing() throws Exception {
        apply();
        Map<String, Map<String, String>> created = settings();

        assertThat(created.keySet()).containsExactlyInAnyOrderElementsOf(Topics.all().stream().map(Topic::name).toList());
        assertThat(created.get("account-commands")).isEqualTo(Map.of("cleanup.policy", "delete", "message.timestamp.type", "LogAppendTime",
                "retention.ms", "-1", "segment.ms", "604800000", "min.insync.replicas", "1"));
        assertThat(created.get("markets")).containsEntry("cleanup.policy", "compact").containsEntry("message.timestamp.type", "CreateTime");
        assertThat(MockSchemaRegistry.getClientForScope("topic-administrator").getAllSubjects()).hasSize(Topics.all().size());

        apply();

        assertThat(settings()).isEqualTo(created);
    }

    @Test
    void aShortRetentionIsNotMadeLongerByTheSegmentThatIsStillWritten() throws Exception {
        apply();

        assertThat(settings().get("market-clock")).containsEntry("retention.ms", "3600000").containsEntry("segment.ms", "1800000");
    }

    @Test
    void howLongRecordsAreKeptIsSetRight() throws Exception {
        apply();
        Map<String, Map<String, String>> created = settings();
        set("market-clock", "segment.ms", "604800000");
        set("trades", "retention.ms", "86400000");

        apply();

        await().untilAsserted(() -> assertThat(settings()).isEqualTo(created));
    }

    @ParameterizedTest
    @CsvSource({"account-commands, message.timestamp.type, CreateTime", "trades, cleanup.policy, compact",
            "markets, cleanup.policy, delete"})
    void aTopicThatContradictsIsRefusedByItsNameAndThatOfTheSetting(String topic, String setting, String value) throws Exception {
        apply();
        set(topic, setting, value);

        assertThatIllegalStateException().isThrownBy(this::apply).withMessageContaining(topic).withMessageContaining(setting);

        assertThat(settings().get(topic)).containsEntry(setting, value);
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
        admin.createTopics(List.of(new NewTopic("trades", 3, (short) 1))).all().get();
        await().untilAsserted(() -> assertThat(settings()).containsKey("trades"));

        assertThatIllegalStateException().isThrownBy(this::apply).withMessageContaining("trades").withMessageContaining("3 partitions");
    }

    /** Applies the catalogue, and waits until the broker has heard from its controller of every topic. */
    private void apply() throws InterruptedException {
        new TopicAdministrator(admin, new ConfluentSerdes(REGISTRY), Replication.NONE).applyCatalogue();
        await().untilAsserted(() -> assertThat(settings()).hasSize(Topics.all().size()));
    }

    /** Changes a setting as somebody else would, and waits until the broker has heard of it. */
    private void set(String topic, String setting, String value) throws InterruptedException, ExecutionException {
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change))).all().get();
        await().untilAsserted(() -> assertThat(settings().get(topic)).containsEntry(setting, value));
    }

    /** What the broker says of each topic, of the settings that the catalogue decides. */
    private Map<String, Map<String, String>> settings() throws InterruptedException, ExecutionException {
        List<ConfigResource> topics = admin.listTopics()
                .names()
                .get()
                .stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        admin.describeConfigs(topics).all().get().forEach((topic, config) -> {
            Map<String, String> values = new HashMap<>();
            SETTINGS.forEach(name -> values.put(name, config.get(name).value()));
            settings.put(topic.name(), values);
        });
        return settings;
    }
}
