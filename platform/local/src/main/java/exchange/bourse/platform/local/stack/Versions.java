package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Versions of the exchange and of the real parts, as the build unpacked them.
 *
 * @param bourse the exchange's own
 * @param kafka the broker's
 * @param registry Apicurio's
 * @param keycloak Keycloak's
 */
public record Versions(String bourse, String kafka, String registry, String keycloak) {

    /** The versions that this program was built with. */
    public static Versions built() {
        Properties properties = new Properties();
        try (InputStream resource = Versions.class.getResourceAsStream("versions.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read versions.properties", e);
        }
        return new Versions(properties.getProperty("bourse"), properties.getProperty("kafka"), properties.getProperty("registry"),
                properties.getProperty("keycloak"));
    }
}
