package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.platform.local.supervision.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    @TempDir
    private Path directory;

    @Test
    void oneOfEachIsEnoughUnlessSomebodyWantsMore() {
        assertThat(Parts.of(Deployment.SINGLE, 1)).containsExactlyInAnyOrder("kafka", "registry", "keycloak", "engine", "gateway");
        assertThat(Parts.of(Deployment.SINGLE, 2)).hasSize(6).contains("gateway-2");
    }

    @Test
    void aClusterHasAllPartsEachAfterThoseThatItNeeds() {
        assertThat(Parts.NAMES).containsExactly("kafka", "kafka-2", "kafka-3", "registry", "keycloak", "engine", "engine-2", "gateway",
                "gateway-2", "connect", "demo");
        assertThat(Parts.of(Deployment.CLUSTER)).containsExactlyInAnyOrderElementsOf(Parts.NAMES);
    }

    @Test
    void demoAndConnectRunOnlyIfSomebodyAsksForThem() {
        assertThat(Parts.of(Deployment.CLUSTER, 2)).doesNotContain(Parts.DEMO, Parts.CONNECT).hasSize(Parts.NAMES.size() - 2);
    }

    @Test
    void eachEngineOfAClusterHasANameAndKeepsTheStateOfTheOther() throws IOException {
        Path services = Files.createDirectories(directory.resolve("services/engine/target"));
        Files.createFile(services.resolve("bourse-engine-1.jar"));
        Layout layout = new Layout(directory, directory.resolve("home"));
        List<Part> engines = Parts.of(Parts.engines(Deployment.CLUSTER), layout, Settings.from(Map.of()).clustered(),
                new Secrets("a", "b", "c", "d"));

        assertThat(engines).hasSize(2)
                .allSatisfy(engine -> assertThat(engine.command()).contains("--bourse.engine.name=" + engine.name(),
                        "--bourse.engine.standbys=1", "--bourse.kafka.replication=3"));
    }
}
