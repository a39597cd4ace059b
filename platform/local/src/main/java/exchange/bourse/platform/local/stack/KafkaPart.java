package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** The broker: one node that is broker and controller, with the factors of Kafka's own topics at 1 to match. */
record KafkaPart(Layout layout, Settings settings, Versions versions) {

    static final String NAME = "kafka";
    /** No C1-only flag as for the helpers: every order passes through here. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC");
    private static final int CONNECT_MS = 1000;

    Part part() {
        Path lib = layout.dist("kafka-" + versions.kafka()).resolve("lib");
        Path properties = layout.run().resolve("kafka.properties");
        Path logging = layout.run().resolve("kafka-log4j2.properties");
        List<String> flags = List.of("-Dlog4j2.configurationFile=" + logging.toUri(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", lib + "/*");
        List<String> options = settings.javaOptions(NAME, JAVA_OPTIONS);
        String[] start = {"kafka.Kafka", properties.toString()};
        return new Part(NAME, Parts.command(join(options, flags), start), Map.of("MALLOC_ARENA_MAX", "2"), layout.run(), commands -> {
            write(properties);
            copy(logging);
            if (Files.notExists(data().resolve("meta.properties"))) {
                commands.run(Parts.command(flags, "kafka.tools.StorageTool", "format", "--ignore-formatted", "--cluster-id",
                        Uuid.randomUuid().toString(), "--config", properties.toString()));
            }
        }, this::listens, Duration.ofMinutes(2), Duration.ofSeconds(20));
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Path data() {
        return layout.data().resolve(NAME);
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(Port.KAFKA)), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Path file) {
        Properties properties = new Properties();
        properties.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "log.dirs", data().toString(),
                "auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(Map.of("listeners", "CLIENT://%s,CONTROLLER://%s".formatted(settings.bootstrapServers(), controller()),
                "listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT", "inter.broker.listener.name", "CLIENT",
                "controller.listener.names", "CONTROLLER", "controller.quorum.voters", "1@" + controller()));
        properties.putAll(Map.of("offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "8",
                "transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "8", "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // For good: Kafka Streams that finds no offsets, because the engine was stopped for longer than they are kept, begins at the oldest
        // command, and would execute all of history a second time.
        properties.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written at each start.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private String controller() {
        return "127.0.0.1:" + settings.port(Port.KAFKA_CONTROLLER);
    }

    private static void copy(Path file) {
        try (InputStream resource = KafkaPart.class.getResourceAsStream("kafka-log4j2.properties")) {
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
