package exchange.bourse.platform.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What brokers and registry want of a client before they let it in: encryption, and who it is. It is read from a properties file in Kafka's
 * own terms ({@code security.protocol}, {@code sasl.jaas.config}, {@code ssl.truststore.location}, ...) and Confluent's
 * ({@code basic.auth.user.info}, {@code schema.registry.ssl.truststore.location}, ...), as operators have it for their other clients. How
 * the exchange reads and writes is not theirs to change, so there is nothing else in it.
 */
public final class ClientProperties {

    /** Everybody is let in. */
    public static final ClientProperties NONE = new ClientProperties(Map.of());

    private static final List<String> BROKERS = List.of("security.", "sasl.", "ssl.");
    private static final List<String> REGISTRY = List.of("basic.auth.", "bearer.auth.", "schema.registry.ssl.",
            "schema.registry.basic.auth.");

    private final Map<String, String> properties;

    private ClientProperties(Map<String, String> properties) {
        this.properties = properties;
    }

    /**
     * Reads a file.
     *
     * @param file its path; blank for none
     * @throws IllegalArgumentException if it cannot be read, or has a property that is about something else; its values are not told
     */
    public static ClientProperties of(String file) {
        return file.isBlank() ? NONE : read(Path.of(file));
    }

    private static ClientProperties read(Path file) {
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the client properties in %s: %s".formatted(file, e), e);
        }
        List<String> strange = found.stringPropertyNames()
                .stream()
                .filter(name -> !begins(name, BROKERS) && !begins(name, REGISTRY))
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("%s has %s; it may have properties that begin with %s, %s".formatted(file,
                    String.join(", ", strange), String.join(", ", BROKERS), String.join(", ", REGISTRY)));
        }
        return new ClientProperties(
                found.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), found::getProperty)));
    }

    private static boolean begins(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    /** What clients of the brokers are told. */
    Map<String, String> forBrokers() {
        return only(BROKERS);
    }

    /** What clients of the registry are told. */
    Map<String, String> forRegistry() {
        return only(REGISTRY);
    }

    private Map<String, String> only(List<String> prefixes) {
        return properties.entrySet()
                .stream()
                .filter(property -> begins(property.getKey(), prefixes))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The names alone: values are secrets. */
    @Override
    public String toString() {
        return properties.keySet().stream().sorted().toList().toString();
    }
}
