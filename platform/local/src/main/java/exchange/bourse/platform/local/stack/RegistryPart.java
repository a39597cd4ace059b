package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The schema registry. It keeps its schemas in a Kafka topic, like Confluent's own: what it has acknowledged is in the broker, so that a
 * kill of the registry loses nothing, and schemas and the records that need them cannot drift apart. (Its H2 file writes half a second
 * late.)
 */
record RegistryPart(Layout layout, Settings settings, Versions versions) {

    static final String NAME = "registry";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    Part part() {
        return new Part(NAME, Parts.command(settings.javaOptions(NAME, JAVA_OPTIONS), "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + settings.port(Port.REGISTRY), "-Dquarkus.management.host=127.0.0.1",
                // Any free port: nobody asks there.
                "-Dquarkus.management.port=0", "-Dapicurio.storage.kind=kafkasql",
                "-Dapicurio.kafkasql.bootstrap.servers=" + settings.bootstrapServers(), "-Dapicurio.kafkasql.consumer.poll.timeout=200",
                "-Dapicurio.rules.global.compatibility=BACKWARD", "-jar", "quarkus-run.jar"), Map.of("MALLOC_ARENA_MAX", "2"),
                layout.dist("registry-" + versions.registry()), commands -> {},
                () -> Http.ok(settings.address(Port.REGISTRY).resolve("/apis/ccompat/v7/subjects")), Duration.ofMinutes(2),
                Duration.ofSeconds(10));
    }
}
