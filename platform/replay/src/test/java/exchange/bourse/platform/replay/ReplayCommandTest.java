package exchange.bourse.platform.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new ReplayCommand(new Exchange(List.of(URI.create("http://127.0.0.1:1")),
            "127.0.0.1:1", URI.create("http://127.0.0.1:1"), () -> "token", _ -> () -> "token"))).setErr(new PrintWriter(err))
            .setOut(new PrintWriter(new StringWriter()));

    @Test
    void withoutAnythingToReplayItSaysWhatThereIs() {
        assertThat(command.execute()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("tape", "l3");
    }

    @Test
    void limitAndSpeedMustMakeSense() {
        assertThat(command.execute("tape", "--limit", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(command.execute("tape", "--speed", "-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(command.execute("l3", "x", "--limit", "-5")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void aRecordingThatIsNotThereFailsAndIsNamed(@TempDir Path empty) {
        assertThat(command.execute("l3", empty.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("The replay stopped", "expected_fills.csv.xz");
    }
}
