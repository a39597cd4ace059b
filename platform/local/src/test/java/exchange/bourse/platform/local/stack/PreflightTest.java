package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path directory;

    @Test
    void aTakenPortIsNamedWithItsPartAndTheVariableThatMovesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(Map.of("BOURSE_GATEWAY_PORT", Integer.toString(other.getLocalPort())));

            assertThat(preflight(settings, Set.of("gateway")).problems()).singleElement()
                    .asString()
                    .contains(Integer.toString(other.getLocalPort()), "gateway", "BOURSE_GATEWAY_PORT")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTakenToo() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Settings settings = settings(Map.of("BOURSE_GATEWAY_PORT", Integer.toString(other.getLocalPort())));

            assertThat(preflight(settings, Set.of("gateway")).problems()).hasSize(1);
        }
    }

    @Test
    void portsOfPartsThatNobodyWantsDoNotMatter() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(Map.of("BOURSE_GATEWAY_PORT", Integer.toString(other.getLocalPort())));

            assertThat(preflight(settings, Set.of()).problems()).isEmpty();
        }
    }

    @Test
    void tooLittleMemoryIsSaidWithTheVariableThatLowersTheDemand() {
        Settings settings = Settings.from(Map.of("BOURSE_MEMORY_MIB", "1048576"));

        if (Files.exists(Path.of("/proc/meminfo"))) {
            assertThat(preflight(settings, Set.of()).problems()).singleElement().asString().contains("BOURSE_MEMORY_MIB");
        }
    }

    @Test
    void dataWhoseSecretsAreGoneAreNotStarted() throws IOException {
        Files.createDirectories(directory.resolve("home/data/keycloak"));

        assertThat(preflight(settings(Map.of()), Set.of()).problems()).singleElement().asString().contains("./bourse reset");
    }

    /** Where an exchange may run at its usual ports beside the tests. */
    private static Settings settings(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("BOURSE_MEMORY_MIB", "0");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            all.put("BOURSE_GATEWAY_MANAGEMENT_PORT", Integer.toString(free.getLocalPort()));
        }
        return Settings.from(all);
    }

    private Preflight preflight(Settings settings, Set<String> wanted) {
        return new Preflight(new Layout(directory, directory.resolve("home")), settings, wanted);
    }
}
