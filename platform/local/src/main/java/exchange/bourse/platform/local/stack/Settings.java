package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may choose about the local exchange, all through environment variables.
 *
 * @param ports the ports, by {@link Port#variable}
 * @param memoryMib memory that has to be free before the start, {@code BOURSE_MEMORY_MIB}, 3072 by default; 0 checks nothing
 * @param javaOptions flags of a part's JVM, {@code BOURSE_<PART>_JAVA_OPTS}, which replace the small ones that a laptop gets
 */
public record Settings(Map<Port, Integer> ports, int memoryMib, Map<String, List<String>> javaOptions) {

    private static final String MEMORY = "BOURSE_MEMORY_MIB";
    private static final int PORT_MAX = 65_535;

    /**
     * Reads the settings.
     *
     * @throws SettingException naming the variable that cannot be used
     */
    public static Settings from(Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Map<Integer, Port> taken = new HashMap<>();
        for (Port port : Port.values()) {
            int number = number(environment, port.variable(), port.defaultNumber(), 1, PORT_MAX);
            Port other = taken.put(number, port);
            if (other != null) {
                throw new SettingException(
                        "%s and %s are both %d; set one of them to another port".formatted(other.variable(), port.variable(), number));
            }
            ports.put(port, number);
        }
        Map<String, List<String>> javaOptions = new HashMap<>();
        for (String part : Parts.NAMES) {
            String flags = environment.getOrDefault("BOURSE_%s_JAVA_OPTS".formatted(part.toUpperCase(Locale.ROOT).replace('-', '_')), "");
            if (!flags.isBlank()) {
                javaOptions.put(part, Stream.of(flags.strip().split("\\s+", -1)).toList());
            }
        }
        return new Settings(Map.copyOf(ports), number(environment, MEMORY, 3072, 0, 1 << 20), Map.copyOf(javaOptions));
    }

    /** Reads the ports that {@link #store} wrote; the rest is as by default. */
    public static Settings load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return from(properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    /** Writes the ports, under the names of their environment variables. */
    public void store(Path file) {
        Properties properties = new Properties();
        ports.forEach((port, number) -> properties.setProperty(port.variable(), Integer.toString(number)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Ports of the running exchange.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Number of a port. */
    public int port(Port port) {
        return ports.getOrDefault(port, port.defaultNumber());
    }

    /** Address of a port, without a path. */
    public URI address(Port port) {
        return URI.create("http://127.0.0.1:" + port(port));
    }

    /** Where Kafka's clients begin. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    /** The registry with Confluent's API. */
    public URI registry() {
        return address(Port.REGISTRY).resolve("/apis/ccompat/v7");
    }

    /** The realm, which is also the issuer of its tokens. */
    public URI issuer() {
        return address(Port.KEYCLOAK).resolve("/realms/bourse");
    }

    /** Flags of a part's JVM. */
    public List<String> javaOptions(String part, List<String> otherwise) {
        return javaOptions.getOrDefault(part, otherwise);
    }

    private static int number(Map<String, String> environment, String variable, int otherwise, int min, int max) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SettingException("%s must be a number from %d to %d, not %s".formatted(variable, min, max, text));
        }
        throw new SettingException("%s must be from %d to %d, not %s".formatted(variable, min, max, text));
    }
}
