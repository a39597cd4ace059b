package exchange.bourse.gateway.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import exchange.bourse.gateway.settings.BourseSettings;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class KeychainTest {

    private static final String SCOPE = "bourse.management.scopes.read_deposits.";

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Program.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BourseSettings.class)
    @Import(Keychain.class)
    static class Program {
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    private static String key(String name) throws Exception {
        return switch (name) {
            case "rsa" -> pem(new RSAKeyGenerator(2048).generate().toPublicKey());
            case "short" -> pem(new RSAKeyGenerator(1024, true).generate().toPublicKey());
            case "ec" -> pem(new ECKeyGenerator(Curve.P_256).generate().toPublicKey());
            case "ed" -> pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
            case "rubbish" -> "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----";
            default -> name;
        };
    }

    @Test
    void byDefaultNobodyMaySignAnything() {
        program.run(started -> {
            Keychain keychain = started.getBean(Keychain.class);
            assertThat(keychain.verifier(Scope.TOOLS, "ops")).isNull();
            assertThat(keychain.suffices(Scope.TOOLS, Set.of())).isFalse();
            assertThat(keychain.suffices(Scope.TOOLS, Set.of("ops"))).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"rsa", "ec"})
    void whoIsPermittedMaySignForThatScopeAlone(String key) throws Exception {
        program.withPropertyValues("bourse.management.keychain.ops.public-key=" + key(key), SCOPE + "permitted-signers=ops")
                .run(started -> {
                    Keychain keychain = started.getBean(Keychain.class);
                    assertThat(keychain.verifier(Scope.READ_DEPOSITS, "ops")).isNotNull();
                    assertThat(keychain.suffices(Scope.READ_DEPOSITS, Set.of("ops"))).isTrue();
                    assertThat(keychain.suffices(Scope.READ_DEPOSITS, Set.of())).isFalse();
                    assertThat(keychain.verifier(Scope.READ_DEPOSITS, null)).isNull();
                    assertThat(keychain.verifier(Scope.WRITE_DEPOSITS, "ops")).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"short,2048", "ed,neither an RSA key", "rubbish,neither an RSA key", "%%%,PEM", "YWJj,PEM"})
    void aKeyThatIsNoneStopsTheStartAndIsNamedButNotShown(String key, String why) throws Exception {
        program.withPropertyValues("bourse.management.keychain.ops.public-key=" + key(key))
                .run(failed -> assertThat(failed).getFailure()
                        .rootCause()
                        .hasMessageStartingWith("bourse.management.keychain.ops.public-key: ")
                        .hasMessageContaining(why)
                        .hasMessageNotContaining("BEGIN"));
    }

    @ParameterizedTest
    @CsvSource({"read_deposits.permitted-signers,other,no key in the keychain", "read_deposits.mandatory-signers,ops,not permitted",
            "read_secrets.permitted-signers,ops,no such scope"})
    void aScopeThatMakesNoSenseStopsTheStartAndIsNamed(String setting, String signers, String why) throws Exception {
        program.withPropertyValues("bourse.management.keychain.ops.public-key=" + key("rsa"),
                "bourse.management.scopes." + setting + "=" + signers)
                .run(failed -> assertThat(failed).getFailure()
                        .rootCause()
                        .hasMessageStartingWith("bourse.management.scopes.")
                        .hasMessageContaining(why));
    }
}
