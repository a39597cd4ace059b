package exchange.bourse.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.awaitility.Awaitility;

/** A worker of Kafka Connect as {@code ./bourse up --connect} starts it, with broker and registry, on free ports. */
final class LocalConnect implements AutoCloseable {

    private static final List<String> PARTS = List.of("kafka", "registry", Parts.CONNECT);
    private static final Path ROOT = Path.of(System.getProperty("bourse.root"));
    /** What lives for a minute compiles quickly rather than well, and leaves no archive of its classes. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-AutoCreateSharedArchive");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Settings settings;
    private final StatusBoard board;
    private final Supervisor supervisor;

    private LocalConnect(Settings settings, StatusBoard board, Supervisor supervisor) {
        this.settings = settings;
        this.board = board;
        this.supervisor = supervisor;
    }

    /**
     * Starts everything.
     *
     * @param environment the worker's, with which its connectors find their databases
     */
    static LocalConnect start(Map<String, String> environment) throws IOException {
        Layout layout = new Layout(ROOT, Files.createTempDirectory("bourse-connect"));
        layout.create();
        Settings settings = new Settings(Deployment.SINGLE, FreePorts.of(Set.of(Port.values())), OptionalInt.of(0),
                Map.of("kafka", SHORT_LIVED, Parts.CONNECT, SHORT_LIVED));
        List<Part> parts = Parts.of(Set.copyOf(PARTS), layout, settings, Secrets.readOrCreate(layout.secrets()))
                .stream()
                .map(part -> part.name().equals(Parts.CONNECT) ? part.with(environment) : part)
                .toList();
        StatusBoard board = new StatusBoard(layout.run());
        LocalConnect connect = new LocalConnect(settings, board, new Supervisor(parts, board, layout.logs(), _ -> {}));
        PARTS.forEach(connect.supervisor::start);
        return connect;
    }

    /** Gives it one of the configurations that the repository has, and waits until the connector and all of its tasks run. */
    void run(String configuration) throws IOException, InterruptedException {
        String body = Files.readString(ROOT.resolve("connectors/configurations/%s.json".formatted(configuration)));
        HttpResponse<String> response = call(HttpRequest.newBuilder(address("connectors/%s/config".formatted(configuration)))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.body());
        }
        awaitRunning(configuration);
    }

    /** Kills the worker, which its supervisor starts again, and waits until a connector runs again. */
    void killWorker(String configuration) {
        ProcessHandle worker = board.process(Parts.CONNECT).orElseThrow();
        worker.destroyForcibly();
        worker.onExit().join();
        awaitRunning(configuration);
    }

    private void awaitRunning(String connector) {
        Awaitility.await("connector " + connector).atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            JsonNode status = JSON.readTree(call(HttpRequest.newBuilder(address("connectors/%s/status".formatted(connector)))).body());
            if (status.findValuesAsText("state").contains("FAILED")) {
                throw new AssertionError(status.toPrettyString());
            }
            return runs(status.path("connector")) && !status.path("tasks").isEmpty()
                    && status.path("tasks").valueStream().allMatch(LocalConnect::runs);
        });
    }

    private static boolean runs(JsonNode part) {
        return part.path("state").asText().equals("RUNNING");
    }

    private URI address(String path) {
        return settings.address(Port.CONNECT).resolve("/" + path);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    String bootstrapServers() {
        return settings.bootstrapServers();
    }

    String registry() {
        return settings.registry().toString();
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
