package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.platform.kafka.TopicAdministrator;
import exchange.bourse.platform.local.FileTree;
import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.FreePorts;
import exchange.bourse.platform.local.stack.Layout;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Port;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.StatusBoard;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** An exchange to measure: a real broker, registry and engine on ports of their own, empty at first and deleted afterwards. */
final class Laboratory implements AutoCloseable {

    /** Flags of the broker's JVM. */
    static final List<String> BROKER_JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    /** Flags of the engine's JVM. */
    static final List<String> ENGINE_JVM = List.of("-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final String ENGINE = "engine";
    private static final Set<String> GROUND = Set.of("kafka", "registry");
    private static final Set<Port> PORTS = Set.of(Port.KAFKA, Port.KAFKA_CONTROLLER, Port.REGISTRY, Port.ENGINE);

    private final Layout layout;
    private final Settings settings;
    private final Supervisor ground;

    private Laboratory(Layout layout, Settings settings) {
        this.layout = layout;
        this.settings = settings;
        this.ground = supervise(parts(GROUND));
    }

    /** Starts the broker and the registry of the repository whose root is in the system property {@code bourse.root}; creates the topics. */
    static Laboratory open() throws InterruptedException {
        Path root = Path.of(System.getProperty("bourse.root", "")).toAbsolutePath();
        try {
            Path directory = Files.createDirectories(root.resolve(".bourse").resolve("bench"));
            Layout layout = new Layout(root, Files.createTempDirectory(directory, "laboratory-"));
            layout.create();
            Laboratory laboratory = new Laboratory(layout, new Settings(Deployment.SINGLE, FreePorts.of(PORTS), OptionalInt.of(0),
                    Map.of("kafka", BROKER_JVM, ENGINE, ENGINE_JVM)));
            Runtime.getRuntime().addShutdownHook(new Thread(laboratory::close, "close-laboratory"));
            laboratory.ground.start("kafka");
            laboratory.ground.start("registry");
            try (Admin admin = laboratory.admin()) {
                new TopicAdministrator(admin, laboratory.registry(), Replication.NONE).applyCatalogue();
            }
            return laboratory;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a laboratory", e);
        }
    }

    /**
     * Starts an engine, which is the caller's to stop.
     *
     * @param environment its settings
     */
    Supervisor engine(Map<String, String> environment) {
        Supervisor supervisor = supervise(parts(Set.of(ENGINE)).stream().map(part -> with(part, environment)).toList());
        supervisor.start(ENGINE);
        return supervisor;
    }

    /** Deletes what a stopped engine has on disk. */
    void loseEngineState() throws IOException {
        FileTree.delete(layout.data().resolve(ENGINE));
    }

    String bootstrapServers() {
        return settings.bootstrapServers();
    }

    String registry() {
        return settings.registry().toString();
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    @Override
    public synchronized void close() {
        ground.close();
        try {
            FileTree.delete(layout.home());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the laboratory", e);
        }
    }

    private List<Part> parts(Set<String> names) {
        return Parts.of(names, layout, settings, Secrets.readOrCreate(layout.secrets()));
    }

    private Supervisor supervise(List<Part> parts) {
        return new Supervisor(parts, new StatusBoard(layout.run()), layout.logs(), _ -> {});
    }

    private static Part with(Part part, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(part.environment());
        environment.putAll(more);
        return new Part(part.name(), part.command(), environment, part.directory(), part.preparation(), part.probe(), part.startLimit(),
                part.grace(), part.rest());
    }
}
