package exchange.bourse.platform.replay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialTest {

    private final List<String> done = new ArrayList<>();
    private final Machine machine = new NotedMachine();

    /** Notes what is done to it. */
    private final class NotedMachine implements Machine {

        @Override
        public List<String> parts() {
            return List.of("kafka", "kafka-2", "engine", "gateway");
        }

        @Override
        public Optional<String> activeController() {
            return Optional.of("kafka-2");
        }

        @Override
        public void kill(String part) {
            done.add("kill " + part);
        }

        @Override
        public void freeze(String part) {
            done.add("freeze " + part);
        }

        @Override
        public void thaw(String part) {
            done.add("thaw " + part);
        }

        @Override
        public void fillDisk(String part) {
            done.add("fill disk of " + part);
        }

        @Override
        public void restart(String part) {
            done.add("restart " + part);
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public void spreadLeaders() {
            done.add("spread leaders");
        }

        @Override
        public boolean holds(String command) {
            return true;
        }
    }

    @Test
    void everyPartIsKilledOnce() throws InterruptedException {
        for (Trial trial : Trial.all(machine, _ -> "all")) {
            if (trial.name().startsWith("kill-") && !trial.part().isEmpty()) {
                assertThat(trial.blow().strike(machine)).isEqualTo(trial.part());
            }
        }
        assertThat(done).containsExactlyInAnyOrder("kill kafka", "kill kafka-2", "kill engine", "kill gateway");
    }

    @Test
    void theControllerIsTheOneThatIsActiveWhenItIsKilled() throws InterruptedException {
        assertThat(trial("kill-controller").blow().strike(machine)).isEqualTo("kafka-2");
        assertThat(done).containsExactly("kill kafka-2");
    }

    @Test
    void aRollingRestartGoesFromWhatIsNeededToWhatNeedsIt() throws InterruptedException {
        trial("rolling-restart").blow().strike(machine);

        assertThat(done).containsExactly("restart kafka", "restart kafka-2", "restart engine", "restart gateway");
    }

    @Test
    void aFullDiskIsThatOfABroker() throws InterruptedException {
        assertThat(trial("fill-disk-of-kafka-2").blow().strike(machine)).isEqualTo("kafka-2");
        assertThat(done).containsExactly("fill disk of kafka-2");
    }

    private Trial trial(String name) {
        return Trial.all(machine, _ -> "all").stream().filter(trial -> trial.name().equals(name)).findFirst().orElseThrow();
    }
}
