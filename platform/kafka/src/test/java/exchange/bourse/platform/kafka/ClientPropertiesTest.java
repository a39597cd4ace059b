package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of client properties may hold, and who is told what of it. */
class ClientPropertiesTest {

    @TempDir
    private Path directory;

    @Test
    void brokersAndRegistryAreToldWhatIsTheirs() throws IOException {
        ClientProperties properties = ClientProperties.of(file("""
                                                               security.protocol=SASL_SSL
                                                               sasl.mechanism=SCRAM-SHA-512
                                                               ssl.truststore.location=/etc/kafka/truststore.p12
                                                               basic.auth.credentials.source=USER_INFO
                                                               basic.auth.user.info=bourse:hidden
                                                               schema.registry.ssl.truststore.location=/etc/registry/truststore.p12
                                                               """));

        assertThat(properties.forBrokers()).isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512",
                "ssl.truststore.location", "/etc/kafka/truststore.p12"));
        assertThat(properties.forRegistry()).isEqualTo(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info",
                "bourse:hidden", "schema.registry.ssl.truststore.location", "/etc/registry/truststore.p12"));
    }

    @Test
    void withoutAFileThereAreNone() {
        assertThat(ClientProperties.of("")).isSameAs(ClientProperties.NONE);
        assertThat(ClientProperties.NONE.forBrokers()).isEmpty();
    }

    @Test
    void whatIsNotAboutGettingInIsRefusedByItsName() throws IOException {
        String file = file("""
                           security.protocol=PLAINTEXT
                           isolation.level=read_uncommitted
                           acks=0
                           """);

        assertThatIllegalArgumentException().isThrownBy(() -> ClientProperties.of(file))
                .withMessageContaining(file)
                .withMessageContaining("acks, isolation.level;");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByItsName() {
        String missing = directory.resolve("missing.properties").toString();

        assertThatIllegalArgumentException().isThrownBy(() -> ClientProperties.of(missing)).withMessageContaining(missing);
    }

    @Test
    void secretsAreNotShown() throws IOException {
        ClientProperties properties = ClientProperties.of(file("sasl.jaas.config=hidden\nbasic.auth.user.info=bourse:hidden\n"));

        assertThat(new ClusterAccess("broker:9092", "http://registry", properties).toString())
                .contains("sasl.jaas.config", "basic.auth.user.info")
                .doesNotContain("hidden");
        assertThat(properties.toString()).isEqualTo("[basic.auth.user.info, sasl.jaas.config]");
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("client.properties"), content).toString();
    }
}
