package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard with real processes: whatever happens to the supervisor, nothing that it started stays behind. */
class GuardIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** A child with a child of its own, which notes its process id. */
    private static final String FAMILY = "sleep 300 & echo $! > grandchild.pid; wait";

    @TempDir
    private Path directory;

    @Test
    void aKilledSupervisorLeavesNothingBehind() throws IOException, InterruptedException {
        Process supervisor = supervise(FAMILY);
        ProcessHandle child = process("part.pid");
        ProcessHandle grandchild = process("grandchild.pid");

        supervisor.destroyForcibly().waitFor();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(List.of(child, grandchild)).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aChildThatIgnoresTheRequestToStopIsKilled() throws IOException, InterruptedException {
        Process supervisor = supervise("trap '' TERM; " + FAMILY.replace("wait", "while :; do sleep 1; done"));
        ProcessHandle child = process("part.pid");
        process("grandchild.pid");

        supervisor.destroyForcibly().waitFor();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void stoppingEndsTheChildAndItsChildren() throws InterruptedException {
        Guard guard = start(FAMILY);
        ProcessHandle child = process("part.pid");
        ProcessHandle grandchild = process("grandchild.pid");

        guard.stop();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(List.of(child, grandchild)).noneMatch(ProcessHandle::isAlive));
        assertThat(directory.resolve("part.pid")).doesNotExist();
    }

    @Test
    void theExitCodeIsTheChilds() throws InterruptedException {
        Guard guard = start("exit 7");

        assertThat(guard.ended(LIMIT)).isTrue();
        assertThat(guard.exitCode()).isEqualTo(7);
    }

    @Test
    void argumentsReachTheChildAsTheyAre() throws IOException, InterruptedException {
        Guard guard = Guard.start(List.of("printf", "%s|", "two words", "$HOME", "it's", ""), Map.of(), directory,
                directory.resolve("part.log"), directory.resolve("part.pid"), Duration.ofSeconds(2));

        assertThat(guard.ended(LIMIT)).isTrue();
        assertThat(Files.readString(directory.resolve("part.log"))).isEqualTo("two words|$HOME|it's||");
    }

    private Guard start(String script) {
        return Guard.start(List.of("sh", "-c", script), Map.of(), directory, directory.resolve("part.log"), directory.resolve("part.pid"),
                Duration.ofSeconds(2));
    }

    private Process supervise(String script) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), StubbornSupervisor.class.getName(), directory.toString(), script).inheritIO()
                .start();
    }

    private ProcessHandle process(String pidFile) {
        Path file = directory.resolve(pidFile);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(file).isNotEmptyFile());
        return await().atMost(LIMIT)
                .until(() -> ProcessHandle.of(Long.parseLong(Files.readString(file).strip())), java.util.Optional::isPresent)
                .orElseThrow();
    }
}
