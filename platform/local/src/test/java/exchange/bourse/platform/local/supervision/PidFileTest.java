package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path directory;

    @Test
    void withoutAFileNobodySupervises() {
        assertThat(pidFile().supervisor()).isEmpty();
    }

    @Test
    void theProcessThatClaimsIsFound() {
        assertThat(pidFile().claim()).isTrue();

        assertThat(pidFile().supervisor()).contains(ProcessHandle.current());
    }

    @Test
    void aRecycledProcessIdIsNotTakenForTheSupervisor() throws IOException {
        Instant otherStart = ProcessHandle.current().info().startInstant().orElseThrow().minusSeconds(3600);
        Files.writeString(pidFile().file(), ProcessHandle.current().pid() + " " + otherStart.toEpochMilli() + "\n");

        assertThat(pidFile().supervisor()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        pidFile().write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(pidFile().supervisor()).isEmpty();
    }

    @Test
    void aFileOfSomethingElseIsNotGuessedAt() throws IOException {
        Files.writeString(pidFile().file(), "hello\n");

        assertThatIllegalStateException().isThrownBy(() -> pidFile().supervisor()).withMessageContaining("supervisor.pid");
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("supervisor.pid"));
    }
}
