package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.local.supervision.Part;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartTest {

    @TempDir
    private Path directory;

    @Test
    void offsetsOutliveAnEngineThatIsStoppedForWeeks() throws IOException, InterruptedException {
        assertThat(properties().getProperty("offsets.retention.minutes")).isEqualTo("2147483647");
    }

    @Test
    void nobodyElseOnTheNetworkReachesTheBroker() throws IOException, InterruptedException {
        assertThat(properties().getProperty("listeners").split(",", -1)).hasSize(2)
                .allSatisfy(listener -> assertThat(listener).contains("://127.0.0.1:"));
    }

    @Test
    void aBrokerThatIsAloneAsksForNoOthers() throws IOException, InterruptedException {
        assertThat(properties()).containsEntry("default.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093")
                .doesNotContainKey("broker.session.timeout.ms");
    }

    @Test
    void inAClusterWhatCountsIsOnTwoOfThreeBrokers() throws IOException, InterruptedException {
        for (Broker broker : Broker.of(Deployment.CLUSTER)) {
            assertThat(properties(Settings.from(Map.of()).clustered(), broker)).containsEntry("node.id", Integer.toString(broker.node()))
                    .containsEntry("default.replication.factor", "3")
                    .containsEntry("min.insync.replicas", "2")
                    .containsEntry("offsets.topic.replication.factor", "3")
                    .containsEntry("transaction.state.log.replication.factor", "3")
                    .containsEntry("transaction.state.log.min.isr", "2")
                    .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093,2@127.0.0.1:9095,3@127.0.0.1:9097");
        }
    }

    @Test
    void brokersOfAClusterAreFormattedWithOneId() throws InterruptedException {
        Layout layout = new Layout(directory, directory);
        layout.create();
        Set<String> ids = new HashSet<>();
        for (Part part : Parts.brokers(layout, Settings.from(Map.of()).clustered())) {
            part.preparation().prepare(command -> ids.add(command.get(command.indexOf("--cluster-id") + 1)));
        }
        assertThat(ids).hasSize(1);
    }

    private Properties properties() throws IOException, InterruptedException {
        return properties(Settings.from(Map.of()), Broker.of(Deployment.SINGLE).getFirst());
    }

    private Properties properties(Settings settings, Broker broker) throws IOException, InterruptedException {
        Layout layout = new Layout(directory, directory);
        layout.create();
        new KafkaPart(layout, settings, Versions.built(), broker).part().preparation().prepare(command -> {});
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(layout.run().resolve(broker.name() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
