package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import exchange.bourse.platform.local.supervision.Startup.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartupTest {

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aStepComesAfterThoseItNeeds() throws InterruptedException {
        new Startup(List.of(step("kafka"), step("registry", "kafka"), step("topics", "kafka", "registry"), step("engine", "topics")),
                told::add).run();

        assertThat(taken).containsExactly("kafka", "registry", "topics", "engine");
        assertThat(told).hasSize(8).last().asString().contains("engine", "ready after");
    }

    @Test
    void stepsThatDoNotNeedEachOtherAreTakenTogether() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Startup.Action meet = () -> {
            both.countDown();
            both.await();
        };

        new Startup(List.of(new Step("kafka", Set.of(), meet), new Step("keycloak", Set.of(), meet)), told::add).run();

        assertThat(both.getCount()).isZero();
    }

    @Test
    void aNeedThatIsNoStepCountsAsMet() throws InterruptedException {
        new Startup(List.of(step("gateway", "engine")), told::add).run();

        assertThat(taken).containsExactly("gateway");
    }

    @Test
    void theFirstFailureEndsTheStartAndNothingThatNeedsItIsTaken() {
        CountDownLatch never = new CountDownLatch(1);
        Step failing = new Step("kafka", Set.of(), () -> {
            throw new PartFailedException("kafka ended with code 1");
        });
        Step slow = new Step("keycloak", Set.of(), never::await);

        assertThatExceptionOfType(PartFailedException.class)
                .isThrownBy(new Startup(List.of(failing, slow, step("registry", "kafka")), told::add)::run)
                .withMessage("kafka ended with code 1");
        assertThat(taken).isEmpty();
        never.countDown();
    }

    private Step step(String name, String... needs) {
        return new Step(name, Set.of(needs), () -> taken.add(name));
    }
}
