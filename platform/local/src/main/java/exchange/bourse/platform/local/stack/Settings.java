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
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may choose about the local exchange, all through environment variables.
 *
 * @param deployment how much of everything there is, {@code BOURSE_CLUSTER}: {@code yes} for a cluster, {@code no} by default
 * @param ports the ports, by {@link Port#variable}
 * @param memory memory in MiB that has to be free before the start, {@code BOURSE_MEMORY_MIB}; by default what the deployment takes, and 0
 *     checks nothing
 * @param javaOptions flags of a part's JVM, {@code BOURSE_<PART>_JAVA_OPTS}, which replace the small ones that a laptop gets
 * @param clocks the parts' clocks, {@code BOURSE_<PART>_CLOCK}, by default the machine's
 */
public record Settings(Deployment deployment, Map<Port, Integer> ports, OptionalInt memory, Map<String, List<String>> javaOptions,
        Clocks clocks) {

    private static final String CLUSTER = "BOURSE_CLUSTER";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String MEMORY = "BOURSE_MEMORY_MIB";
    private static final int PORT_MAX = 65_535;

    /** Settings of parts whose clocks are right. */
    public Settings(Deployment deployment, Map<Port, Integer> ports, OptionalInt memory, Map<String, List<String>> javaOptions) {
        this(deployment, ports, memory, javaOptions, Clocks.RIGHT);
    }

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
            String flags = environment.getOrDefault(variable(part, "JAVA_OPTS"), "");
            if (!flags.isBlank()) {
                javaOptions.put(part, Stream.of(flags.strip().split("\\s+", -1)).toList());
            }
        }
        return new Settings(deployment(environment), Map.copyOf(ports), memory(environment), Map.copyOf(javaOptions),
                Clocks.from(environment));
    }

    /** Name of a variable that each part has. */
    static String variable(String part, String what) {
        return "BOURSE_%s_%s".formatted(part.toUpperCase(Locale.ROOT).replace('-', '_'), what);
    }

    private static Deployment deployment(Map<String, String> environment) {
        String text = environment.getOrDefault(CLUSTER, "").strip();
        return switch (text) {
            case YES -> Deployment.CLUSTER;
            case NO, "" -> Deployment.SINGLE;
            default -> throw new SettingException("%s must be %s or %s, not %s".formatted(CLUSTER, YES, NO, text));
        };
    }

    private static OptionalInt memory(Map<String, String> environment) {
        int memoryMib = number(environment, MEMORY, -1, 0, 1 << 20);
        return memoryMib < 0 ? OptionalInt.empty() : OptionalInt.of(memoryMib);
    }

    /** The same for a cluster. */
    public Settings clustered() {
        return new Settings(Deployment.CLUSTER, ports, memory, javaOptions, clocks);
    }

    /** Reads what {@link #store} wrote; the rest is as by default. */
    public static Settings load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return from(properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    /** Writes ports and deployment, under the names of their environment variables. */
    public void store(Path file) {
        Properties properties = new Properties();
        properties.setProperty(CLUSTER, deployment == Deployment.CLUSTER ? YES : NO);
        ports.forEach((port, number) -> properties.setProperty(port.variable(), Integer.toString(number)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Of the running exchange.");
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

    /** Where Kafka's clients begin: any of the brokers. */
    public String bootstrapServers() {
        return Broker.of(deployment).stream().map(broker -> "127.0.0.1:" + port(broker.client())).collect(Collectors.joining(","));
    }

    /** Memory that has to be free before the start, in MiB; 0 checks nothing. */
    public int memoryMib() {
        return memory.orElse(deployment.memoryMib());
    }

    /** The registry with Confluent's API. */
    public URI registry() {
        return address(Port.REGISTRY).resolve("/apis/ccompat/v7");
    }

    /** The realm, which is also the issuer of its tokens. */
    public URI issuer() {
        return address(Port.KEYCLOAK).resolve("/realms/bourse");
    }

    /** Flags of a part's JVM: what somebody chose, or else those that it has by default, with what the deployment adds. */
    public List<String> javaOptions(String part, List<String> otherwise) {
        return javaOptions.getOrDefault(part, Stream.concat(otherwise.stream(), deployment.javaOptions().stream()).toList());
    }

    static int number(Map<String, String> environment, String variable, int otherwise, int min, int max) {
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
