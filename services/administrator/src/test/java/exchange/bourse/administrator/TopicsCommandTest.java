package exchange.bourse.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void aClusterThatDoesNotAnswerIsAFailureAndNotASilence() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(run("--bootstrap-servers", "127.0.0.1:" + closed, "--registry", "mock://topics", "--timeout-s", "1"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(errors.toString()).startsWith("bourse: the cluster refused the topics of the catalogue");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBadNumberOfCopiesIsRefusedByItsName() {
        assertThat(run("--replication", "0")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(errors.toString()).startsWith("--replication is 0, and has to be 1 to 9");
    }

    @Test
    void clientPropertiesThatAreAboutSomethingElseAreRefusedByTheirName() throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "acks=0\n");

        assertThat(run("--client-properties", file.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(errors.toString()).contains(file.toString(), "acks");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "topics";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return AdministratorProgram.program().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
