package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import exchange.bourse.platform.local.supervision.Part.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The programs of the exchange itself: runnable jars that take the same settings and tell their health. */
final class ServicePart {

    static final String ENGINE = "engine";
    static final String GATEWAY = "gateway";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");

    private ServicePart() {
    }

    /** The Kafka Streams applications. */
    static Part engine(Layout layout, Settings settings) {
        return service(ENGINE, layout, settings, Port.ENGINE, List.of("--bourse.engine.name=" + ENGINE),
                () -> Http.ok(settings.address(Port.ENGINE).resolve("/actuator/health/readiness")));
    }

    /** The trading API. */
    static Part gateway(Layout layout, Settings settings) {
        return service(GATEWAY, layout, settings, Port.GATEWAY, List.of("--bourse.auth.issuer=" + settings.issuer()),
                () -> Http.ok(settings.address(Port.GATEWAY).resolve("/api/v2/peatio/public/health/ready")));
    }

    private static Part service(String name, Layout layout, Settings settings, Port port, List<String> more, Probe probe) {
        List<String> command = new ArrayList<>(Parts.command(settings.javaOptions(name, JAVA_OPTIONS), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-jar", layout.serviceJar(name).toString(), "--server.address=127.0.0.1",
                "--server.port=" + settings.port(port), "--bourse.kafka.bootstrap-servers=" + settings.bootstrapServers(),
                "--bourse.kafka.schema-registry-url=" + settings.registry(), "--bourse.state-directory=" + layout.data().resolve(name)));
        command.addAll(more);
        return new Part(name, List.copyOf(command), Map.of("MALLOC_ARENA_MAX", "2"), layout.run(), commands -> {}, probe,
                Duration.ofMinutes(2), Duration.ofSeconds(20));
    }
}
