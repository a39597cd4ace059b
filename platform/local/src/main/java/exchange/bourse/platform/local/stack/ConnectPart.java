package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A worker of Kafka Connect, which runs only if somebody asks for it. What it runs, operators tell it over HTTP: docs/connect.md. */
record ConnectPart(Layout layout, Settings settings, Versions versions) {

    static final String NAME = "connect";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC");

    Part part() {
        Path home = layout.dist("connect-" + versions.kafka());
        Path properties = layout.run().resolve("connect.properties");
        Path logging = layout.run().resolve("connect-log4j2.properties");
        List<String> flags = settings.javaOptions(NAME, JAVA_OPTIONS);
        return new Part(NAME,
                Parts.command(flags, "-Dlog4j2.configurationFile=" + logging.toUri(), "--sun-misc-unsafe-memory-access=allow", "-cp",
                        home.resolve("lib") + "/*", "org.apache.kafka.connect.cli.ConnectDistributed", properties.toString()),
                Map.of("MALLOC_ARENA_MAX", "2", WorkerProperties.BOOTSTRAP_SERVERS, settings.bootstrapServers()), layout.run(),
                commands -> {
                    PropertiesFile.write(properties, new WorkerProperties(settings, home.resolve("plugins")).all());
                    PropertiesFile.copyLogging(logging);
                }, () -> Http.ok(settings.address(Port.CONNECT).resolve("/health")), Duration.ofMinutes(2), Duration.ofSeconds(10));
    }
}
