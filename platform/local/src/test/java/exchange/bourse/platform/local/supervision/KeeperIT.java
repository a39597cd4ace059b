package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a part, with real processes. */
class KeeperIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path directory;
    private StatusBoard board;
    private Supervisor supervisor;
    private volatile boolean answers = true;

    @BeforeEach
    void superviseNothing() {
        board = new StatusBoard(directory);
        supervisor = new Supervisor(List.of(), board, directory, name -> {});
    }

    @AfterEach
    void stopAll() {
        supervisor.close();
    }

    @Test
    void aPartThatEndsUnaskedIsStartedAgain() throws InterruptedException {
        supervise("sleep 300");
        supervisor.start("part");
        ProcessHandle first = board.process("part").orElseThrow();

        first.destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(status()).extracting(PartStatus::condition, PartStatus::restarts).containsExactly(Condition.READY, 1);
            assertThat(board.process("part")).get().isNotEqualTo(first);
        });
    }

    @Test
    void aPartThatNobodyWantsIsStoppedUntilSomebodyDoes() throws InterruptedException {
        supervise("sleep 300");
        supervisor.start("part");

        board.want("part", false);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(status().condition()).isEqualTo(Condition.STOPPED));
        assertThat(board.process("part")).isEmpty();

        board.want("part", true);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(status().condition()).isEqualTo(Condition.READY));
        assertThat(status().restarts()).isZero();
    }

    @Test
    void aPartThatDoesNotStartIsNamedWithItsCodeAndTheEndOfItsLog() {
        supervise("echo no such table; exit 3");

        assertThatExceptionOfType(PartFailedException.class).isThrownBy(() -> supervisor.start("part"))
                .withMessageContaining("part ended with code 3")
                .withMessageContaining("no such table")
                .withMessageContaining(directory.resolve("part.log").toString());
        assertThat(status().condition()).isEqualTo(Condition.FAILED);
    }

    @Test
    void aPartThatIsNotReadyAnyMoreIsUnhealthyUntilItRecovers() throws InterruptedException {
        supervise("sleep 300");
        supervisor.start("part");
        ProcessHandle process = board.process("part").orElseThrow();

        answers = false;
        await().atMost(LIMIT).untilAsserted(() -> assertThat(status().condition()).isEqualTo(Condition.UNHEALTHY));

        answers = true;
        await().atMost(LIMIT).untilAsserted(() -> assertThat(status().condition()).isEqualTo(Condition.READY));
        assertThat(board.process("part")).contains(process);
        assertThat(status().restarts()).isZero();
    }

    @Test
    void closingStopsWhatRuns() throws InterruptedException {
        supervise("sleep 300");
        supervisor.start("part");
        ProcessHandle process = board.process("part").orElseThrow();

        supervisor.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(status().condition()).isEqualTo(Condition.STOPPED);
    }

    private void supervise(String script) {
        Part part = new Part("part", List.of("sh", "-c", script), Map.of(), directory, commands -> {},
                () -> answers && board.process("part").isPresent(), LIMIT, Duration.ofSeconds(2));
        supervisor = new Supervisor(List.of(part), board, directory, name -> {});
    }

    private PartStatus status() {
        return board.read("part").orElseThrow();
    }
}
