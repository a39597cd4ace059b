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
    static final String ENGINE_2 = "engine-2";
    static final List<String> ENGINES = List.of(ENGINE, ENGINE_2);
    static final String GATEWAY = "gateway";
    static final String GATEWAY_2 = "gateway-2";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");

    private ServicePart() {
    }

    /** The Kafka Streams applications. */
    static Part engine(Layout layout, Settings settings) {
        return engine(ENGINE, layout, settings, Port.ENGINE);
    }

    /** The same once more: both share the work, and each takes over the other's. */
    static Part secondEngine(Layout layout, Settings settings) {
        return engine(ENGINE_2, layout, settings, Port.ENGINE_2);
    }

    private static Part engine(String name, Layout layout, Settings settings, Port port) {
        List<String> more = new ArrayList<>(settings.deployment().engineSettings());
        more.addAll(List.of("--bourse.engine.name=" + name, "--bourse.engine.standbys=" + settings.deployment().standbys()));
        return service(name, ENGINE, layout, settings, port, more,
                () -> Http.ok(settings.address(port).resolve("/actuator/health/readiness")));
    }

    /** The trading API. */
    static Part gateway(Layout layout, Settings settings) {
        return gateway(GATEWAY, 0, layout, settings, Port.GATEWAY, Port.GATEWAY_MANAGEMENT);
    }

    /** The trading API once more: a node of its own, which asks the first for nothing. */
    static Part secondGateway(Layout layout, Settings settings) {
        return gateway(GATEWAY_2, 1, layout, settings, Port.GATEWAY_2, Port.GATEWAY_2_MANAGEMENT);
    }

    private static Part gateway(String name, int node, Layout layout, Settings settings, Port port, Port management) {
        List<String> more = new ArrayList<>(settings.deployment().gatewaySettings());
        more.addAll(List.of("--bourse.auth.issuer=" + settings.issuer(), "--bourse.gateway.node-id=" + node,
                "--management.server.address=127.0.0.1", "--management.server.port=" + settings.port(management)));
        return service(name, GATEWAY, layout, settings, port, more,
                () -> Http.ok(settings.address(port).resolve("/api/v2/peatio/public/health/ready")));
    }

    private static Part service(String name, String program, Layout layout, Settings settings, Port port, List<String> more, Probe probe) {
        List<String> command = new ArrayList<>(Parts.program(ClassArchive.with(settings.javaOptions(name, JAVA_OPTIONS), layout, program),
                layout.serviceJar(program).toString(), "--server.address=127.0.0.1", "--server.port=" + settings.port(port),
                "--bourse.kafka.bootstrap-servers=" + settings.bootstrapServers(),
                "--bourse.kafka.schema-registry-url=" + settings.registry(),
                "--bourse.kafka.replication=" + settings.deployment().brokers(),
                "--bourse.state-directory=" + layout.data().resolve(name)));
        command.addAll(more);
        return new Part(name, List.copyOf(command), Map.of("MALLOC_ARENA_MAX", "2"), layout.run(), commands -> {}, probe,
                Duration.ofMinutes(4), Duration.ofSeconds(20), settings.deployment().rest());
    }
}
