package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A broker: a node that is broker and controller. */
record KafkaPart(Layout layout, Settings settings, Versions versions, Broker broker) {

    /** No C1-only flag as for the helpers: every order passes through here. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC");
    private static final String PROGRAM = "kafka";
    private static final int CONNECT_MS = 1000;

    Part part() {
        Path lib = layout.dist("kafka-" + versions.kafka()).resolve("lib");
        Path properties = layout.run().resolve(broker.name() + ".properties");
        Path logging = layout.run().resolve("kafka-log4j2.properties");
        List<String> flags = List.of("-Dlog4j2.configurationFile=" + logging.toUri(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", lib + "/*");
        List<String> options = ClassArchive.with(settings.javaOptions(broker.name(), JAVA_OPTIONS), layout, PROGRAM);
        String[] start = {"kafka.Kafka", properties.toString()};
        return new Part(broker.name(), Parts.command(join(options, flags), start), Map.of("MALLOC_ARENA_MAX", "2"), layout.run(),
                commands -> {
                    PropertiesFile.write(properties, new BrokerProperties(settings, broker, data()).all());
                    PropertiesFile.copyLogging(logging);
                    if (Files.notExists(data().resolve("meta.properties"))) {
                        commands.run(Parts.command(flags, "kafka.tools.StorageTool", "format", "--ignore-formatted", "--cluster-id",
                                clusterId(layout.data().resolve("cluster-id")), "--config", properties.toString()));
                    }
                }, this::listens, Duration.ofMinutes(2), Duration.ofSeconds(20), settings.deployment().rest());
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Path data() {
        return layout.data().resolve(broker.name());
    }

    /** The brokers of a cluster are formatted at the same time, by threads of one process, and have to have the same id. */
    private static synchronized String clusterId(Path file) {
        if (Files.notExists(file)) {
            KeycloakPart.write(file, Uuid.randomUuid().toString());
        }
        return KeycloakPart.content(file);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(broker.client())), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
