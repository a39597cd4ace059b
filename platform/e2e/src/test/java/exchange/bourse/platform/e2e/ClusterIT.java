package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A cluster goes on when an engine dies, and when a broker does, and neither loses, doubles nor invents anything. Nine programs want more than
 * two processors, so it runs where somebody asks for it, with {@code -Dbourse.cluster=true}.
 */
@EnabledIfSystemProperty(named = "bourse.cluster", matches = "true", disabledReason = "a cluster wants a machine with more than two processors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack = new Stack("cluster-home");

    @BeforeAll
    void startACluster() {
        stack.bourse("reset", "--yes").succeeded();
        assertThat(stack.bourse("up", "--detach", "--cluster").succeeded().output()).contains("kafka-3", "engine-2", "gateway-2", "READY");
    }

    @AfterAll
    void leaveNothing() {
        stack.bourse("down");
        stack.bourse("reset", "--yes");
    }

    @Test
    @Order(1)
    void booksStayEqualWhenAnEngineAndABrokerAreKilledUnderLoad() {
        Stack.Result trials = stack.bourse("trials", "--only", "kill-engine,kill-kafka-2", "--members", "2", "--seed", "5", "--no-replay");

        assertThat(trials.succeeded().output()).contains("kill-engine", "kill-kafka-2").doesNotContain("NO", "FAILS");
    }

    @Test
    @Order(2)
    void whatWasKilledIsBack() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stack.bourse("status").exitCode()).isZero());
        assertThat(stack.bourse("audit").exitCode()).isZero();
    }

    @Test
    @Order(3)
    void aSingleBrokerDoesNotSeeTheDataOfTheCluster() {
        stack.bourse("down").succeeded();
        Path data = stack.home().resolve("data");

        assertThat(data.resolve("cluster").resolve("kafka-3")).isDirectory();
        assertThat(data.resolve("kafka")).doesNotExist();
    }
}
