package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void secretsAreMadeOnceAndKept() {
        Path file = directory.resolve("secrets.properties");

        Secrets first = Secrets.readOrCreate(file);

        assertThat(Secrets.readOrCreate(file)).isEqualTo(first);
        assertThat(Secrets.read(file)).isEqualTo(first);
    }

    @Test
    void everyInstallationHasItsOwn() {
        Secrets one = Secrets.readOrCreate(directory.resolve("one"));
        Secrets other = Secrets.readOrCreate(directory.resolve("other"));

        assertThat(one.toolsSecret()).isNotEqualTo(other.toolsSecret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(one.keycloakAdminPassword()).isNotEqualTo(other.keycloakAdminPassword());
        assertThat(one.demoPassword()).isNotEqualTo(other.demoPassword()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(one.adminPassword()).isNotEqualTo(other.adminPassword()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void whoTradesDoesNotKnowTheAdministratorsPassword() {
        Secrets secrets = Secrets.readOrCreate(directory.resolve("secrets.properties"));

        assertThat(secrets.adminPassword()).isNotEqualTo(secrets.demoPassword());
        assertThat(secrets.passwordOf("admin")).isEqualTo(secrets.adminPassword());
        assertThat(secrets.passwordOf("trader1")).isEqualTo(secrets.demoPassword());
    }

    @Test
    void aFileFromBeforeTheAdministratorsPasswordGetsItAndKeepsTheRest() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.properties"),
                "tools.client.secret=x\nkeycloak.admin.password=y\ndemo.password=z\n");

        Secrets secrets = Secrets.readOrCreate(file);

        assertThat(secrets).extracting(Secrets::toolsSecret, Secrets::keycloakAdminPassword, Secrets::demoPassword)
                .containsExactly("x", "y", "z");
        assertThat(secrets.adminPassword()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Secrets.read(file)).isEqualTo(secrets);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        Path file = directory.resolve("secrets.properties");
        Secrets.readOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void textOfSecretsHoldsNoneOfThem() {
        Secrets secrets = new Secrets("alpha", "beta", "gamma", "delta");

        assertThat(secrets.toString()).doesNotContain("alpha", "beta", "gamma", "delta");
    }

    @Test
    void aSecretThatIsMissingIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.properties"), "tools.client.secret=x\nkeycloak.admin.password=y\n");

        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Secrets.read(file)).withMessageContaining("demo.password");
    }

    @Test
    void secretsThatWereNeverMadeAreNotMadeByReading() {
        Path file = directory.resolve("secrets.properties");

        assertThatExceptionOfType(SettingException.class).isThrownBy(() -> Secrets.read(file)).withMessageContaining("./bourse up");
        assertThat(file).doesNotExist();
    }
}
