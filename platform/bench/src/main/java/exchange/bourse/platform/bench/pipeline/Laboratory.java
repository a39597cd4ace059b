package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.platform.kafka.Replication;
import exchange.bourse.platform.kafka.TopicAdministrator;
import exchange.bourse.platform.local.FileTree;
import exchange.bourse.platform.local.stack.Definitions;
import exchange.bourse.platform.local.stack.Deployment;
import exchange.bourse.platform.local.stack.FreePorts;
import exchange.bourse.platform.local.stack.Layout;
import exchange.bourse.platform.local.stack.Logins;
import exchange.bourse.platform.local.stack.Parts;
import exchange.bourse.platform.local.stack.Port;
import exchange.bourse.platform.local.stack.Secrets;
import exchange.bourse.platform.local.stack.Settings;
import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.StatusBoard;
import exchange.bourse.platform.local.supervision.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** An exchange to measure: a real broker, registry and engine on ports of their own, empty at first and deleted afterwards. */
public final class Laboratory implements AutoCloseable {

    /** Flags of the broker's JVM. All of its heap is there from the start, so that what it needs beside it shows. */
    static final List<String> BROKER_JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    /** Flags of the engine's JVM, the same. With other headers of objects the archive of its classes would be another one. */
    static final List<String> ENGINE_JVM = List.of("-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders", "-XX:-AutoCreateSharedArchive");

    static final String ENGINE = "engine";
    static final String BROKER = "kafka";
    static final List<String> ENGINES = List.of(ENGINE, "engine-2");
    private static final String REGISTRY = "registry";
    private static final List<String> GROUND = List.of(BROKER, REGISTRY);
    private static final List<String> WHOLE = List.of(BROKER, REGISTRY, "keycloak", ENGINE, "gateway");

    private final Layout layout;
    private final Settings settings;
    private final Supervisor ground;

    private Laboratory(Layout layout, Settings settings, List<String> parts) {
        this.layout = layout;
        this.settings = settings;
        this.ground = supervise(parts(Set.copyOf(parts)));
    }

    /** Starts the broker and the registry of the repository whose root is in the system property {@code bourse.root}; creates the topics. */
    static Laboratory open() throws InterruptedException {
        return open(GROUND);
    }

    /** Starts a whole exchange, with the currencies and markets that a new one has. */
    public static Laboratory openWhole() throws InterruptedException {
        Laboratory laboratory = open(WHOLE);
        new Definitions(laboratory.settings, laboratory.logins()).apply();
        return laboratory;
    }

    private static Laboratory open(List<String> parts) throws InterruptedException {
        Path root = Path.of(System.getProperty("bourse.root", "")).toAbsolutePath();
        try {
            Path directory = Files.createDirectories(root.resolve(".bourse").resolve("bench"));
            Layout layout = new Layout(root, Files.createTempDirectory(directory, "laboratory-"));
            layout.create();
            Laboratory laboratory = new Laboratory(layout, new Settings(Deployment.SINGLE, FreePorts.of(Set.of(Port.values())),
                    OptionalInt.of(0), Map.of(BROKER, BROKER_JVM, ENGINE, ENGINE_JVM, ENGINES.getLast(), ENGINE_JVM)), parts);
            Runtime.getRuntime().addShutdownHook(new Thread(laboratory::close, "close-laboratory"));
            for (String part : parts) {
                laboratory.ground.start(part);
                if (part.equals(REGISTRY)) {
                    laboratory.createTopics();
                }
            }
            return laboratory;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a laboratory", e);
        }
    }

    private void createTopics() throws InterruptedException {
        try (Admin admin = admin()) {
            new TopicAdministrator(admin, new ConfluentSerdes(registry()), Replication.NONE).applyCatalogue();
        }
    }

    /** Tokens for its users and tools. */
    public Logins logins() {
        return new Logins(settings.issuer(), Secrets.readOrCreate(layout.secrets()));
    }

    /** Where its gateway listens. */
    public URI gateway() {
        return settings.address(Port.GATEWAY);
    }

    /**
     * Starts an engine, which is the caller's to stop.
     *
     * @param environment its settings
     */
    Supervisor engine(Map<String, String> environment) {
        return engines(1, environment);
    }

    /**
     * Starts engines that share the work, which are the caller's to stop.
     *
     * @param count how many, from 1 to as many as {@link #ENGINES} has
     * @param environment the settings of each
     */
    Supervisor engines(int count, Map<String, String> environment) {
        List<String> names = ENGINES.subList(0, count);
        Supervisor supervisor = supervise(parts(Set.copyOf(names)).stream().map(part -> part.with(environment)).toList());
        names.forEach(supervisor::start);
        return supervisor;
    }

    /** Deletes what a stopped engine has on disk. */
    void loseEngineState() throws IOException {
        FileTree.delete(layout.data().resolve(ENGINE));
    }

    /** The process of a part that runs. */
    ProcessHandle process(String part) {
        return new StatusBoard(layout.run()).process(part).orElseThrow(() -> new IllegalStateException(part + " does not run"));
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
}
