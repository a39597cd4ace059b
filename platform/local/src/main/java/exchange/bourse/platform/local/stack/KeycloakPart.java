package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.local.supervision.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm of the exchange, built once for its database and then started as in production; its development mode takes longer
 * and builds again each time. It runs without its own script, which costs two shells and knows no small flags.
 */
record KeycloakPart(Layout layout, Settings settings, Versions versions, Secrets secrets) {

    static final String NAME = "keycloak";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");
    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    Part part() {
        Map<String, String> environment = Map.of("BOURSE_TOOLS_SECRET", secrets.toolsSecret(), "BOURSE_DEMO_PASSWORD",
                secrets.demoPassword(), "BOURSE_ADMIN_PASSWORD", secrets.adminPassword(), "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword(), "MALLOC_ARENA_MAX", "2");
        List<String> start = List.of("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + settings.port(Port.KEYCLOAK), "--hostname=" + settings.address(Port.KEYCLOAK),
                "--db-url=" + database());
        return new Part(NAME, command(start), environment, directory(), commands -> {
            importRealm();
            Path built = directory().resolve(".built");
            if (!content(built).equals(BUILD.toString())) {
                commands.run(command(BUILD));
                write(built, BUILD.toString());
            }
        }, () -> Http.ok(URI.create(settings.issuer() + "/.well-known/openid-configuration")), Duration.ofMinutes(4),
                Duration.ofSeconds(10));
    }

    private Path directory() {
        return layout.dist("keycloak-" + versions.keycloak());
    }

    /** Without a write delay: an acknowledged change survives a kill. */
    private String database() {
        return "jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0"
                .formatted(layout.data().resolve(NAME).resolve("keycloak"));
    }

    private List<String> command(List<String> arguments) {
        List<String> flags = List.of("--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dkc.home.dir=" + directory(),
                "-Djboss.server.config.dir=" + directory().resolve("conf"), "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", directory().resolve("lib").resolve("quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        List<String> command = new ArrayList<>(Parts.command(settings.javaOptions(NAME, JAVA_OPTIONS)));
        command.addAll(flags);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** The realm holds no secrets: Keycloak fills them in from its environment. A realm that exists already stays as it is. */
    private void importRealm() {
        Path realm = directory().resolve("data").resolve("import").resolve("bourse-realm.json");
        try (InputStream resource = KeycloakPart.class.getResourceAsStream("bourse-realm.json")) {
            Files.createDirectories(realm.getParent());
            Files.copy(resource, realm, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + realm, e);
        }
    }

    /** What a file holds; nothing if it is missing. */
    static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes a file. */
    static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
