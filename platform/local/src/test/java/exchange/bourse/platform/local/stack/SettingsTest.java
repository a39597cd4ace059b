package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void everySettingHasADefault() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.registry()).hasToString("http://127.0.0.1:8081/apis/ccompat/v7");
        assertThat(settings.issuer()).hasToString("http://127.0.0.1:8180/realms/bourse");
        assertThat(settings.memoryMib()).isEqualTo(3072);
        assertThat(settings.javaOptions("engine", List.of("-Xmx1m"))).containsExactly("-Xmx1m");
    }

    @Test
    void aVariableMovesItsPortAndWhatIsBuiltOnIt() {
        Settings settings = Settings.from(Map.of("BOURSE_KEYCLOAK_PORT", "18180", "BOURSE_KAFKA_PORT", " 19092 "));

        assertThat(settings.issuer()).hasToString("http://127.0.0.1:18180/realms/bourse");
        assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }

    @Test
    void clientsOfAClusterBeginAtAnyOfItsBrokers() {
        Settings settings = Settings.from(Map.of("BOURSE_CLUSTER", "yes", "BOURSE_KAFKA_2_PORT", "19094"));

        assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:9092,127.0.0.1:19094,127.0.0.1:9096");
        assertThat(settings).isEqualTo(Settings.from(Map.of("BOURSE_KAFKA_2_PORT", "19094")).clustered());
    }

    @Test
    void aClusterWantsMoreMemoryUnlessSomebodySaysOtherwise() {
        assertThat(Settings.from(Map.of()).clustered().memoryMib()).isEqualTo(6144);
        assertThat(Settings.from(Map.of("BOURSE_MEMORY_MIB", "100")).clustered().memoryMib()).isEqualTo(100);
    }

    @Test
    void whatIsNeitherAClusterNorNoneIsRefused() {
        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Settings.from(Map.of("BOURSE_CLUSTER", "3")))
                .withMessageContaining("BOURSE_CLUSTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", "80.5", "99999999999"})
    void aPortThatIsNoneIsRefusedByTheNameOfItsVariable(String value) {
        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Settings.from(Map.of("BOURSE_GATEWAY_PORT", value)))
                .withMessageContaining("BOURSE_GATEWAY_PORT")
                .withMessageContaining(value);
    }

    @Test
    void onePortForTwoPartsIsRefusedByTheNamesOfBoth() {
        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Settings.from(Map.of("BOURSE_ENGINE_PORT", "8080")))
                .withMessageContaining("BOURSE_ENGINE_PORT")
                .withMessageContaining("BOURSE_GATEWAY_PORT");
    }

    @Test
    void flagsOfAPartReplaceItsOwn() {
        Settings settings = Settings.from(Map.of("BOURSE_ENGINE_JAVA_OPTS", " -Xmx2g   -XX:+UseZGC "));

        assertThat(settings.javaOptions("engine", List.of("-Xmx384m"))).containsExactly("-Xmx2g", "-XX:+UseZGC");
        assertThat(settings.javaOptions("gateway", List.of("-Xmx384m"))).containsExactly("-Xmx384m");
    }

    @Test
    void clocksAreRightByDefault() {
        assertThat(Settings.from(Map.of()).clocks().environment("kafka")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3601", "-3601", "1s", "a minute"})
    void aClockThatIsNoneIsRefusedByTheNameOfItsVariable(String value) {
        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Settings.from(Map.of("BOURSE_KAFKA_2_CLOCK", value)))
                .withMessageContaining("BOURSE_KAFKA_2_CLOCK")
                .withMessageContaining(value);
    }

    @Test
    void storedPortsComeBack(@TempDir Path directory) {
        Settings settings = Settings.from(Map.of("BOURSE_GATEWAY_PORT", "18080", "BOURSE_KAFKA_CONTROLLER_PORT", "19093")).clustered();
        settings.store(directory.resolve("ports.properties"));

        assertThat(Settings.load(directory.resolve("ports.properties"))).isEqualTo(settings);
    }
}
