package exchange.bourse.platform.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A local exchange of the tests' own: its own ports, its own data, the same command as everybody's. */
final class Stack {

    private static final List<String> PORTS = List.of("GATEWAY", "GATEWAY_2", "REGISTRY", "ENGINE", "ENGINE_2", "KEYCLOAK", "KAFKA",
            "KAFKA_CONTROLLER", "KAFKA_2", "KAFKA_2_CONTROLLER", "KAFKA_3", "KAFKA_3_CONTROLLER", "GATEWAY_MANAGEMENT",
            "GATEWAY_2_MANAGEMENT");
    private static final int COMMAND_MINUTES_MAX = 15;
    /** What lives for a few minutes compiles quickly rather than well. */
    private static final List<String> SHORT_LIVED = List.of("KAFKA", "ENGINE", "GATEWAY", "GATEWAY_2");
    private static final String SHORT_LIVED_JVM = "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Path root = Path.of(System.getProperty("bourse.root")).toAbsolutePath().normalize();
    private final Map<String, String> environment = new HashMap<>();

    Stack() {
        this("home", Map.of());
    }

    /** With a home of another name, below the build's directory. */
    Stack(String home) {
        this(home, Map.of());
    }

    /** An exchange whose parts have these environment variables as well. */
    Stack(Map<String, String> variables) {
        this("home", variables);
    }

    private Stack(String home, Map<String, String> variables) {
        SHORT_LIVED.forEach(part -> environment.put("BOURSE_" + part + "_JAVA_OPTS", SHORT_LIVED_JVM));
        environment.putAll(variables);
        environment.put("BOURSE_HOME", root.resolve("platform/e2e/target").resolve(home).toString());
        environment.put("BOURSE_BUILD", "no");
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (String port : PORTS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                taken.add(socket);
                environment.put("BOURSE_" + port + "_PORT", Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command did. */
    record Result(int exitCode, String output) {

        Result succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("exit code %d:%n%s".formatted(exitCode, output));
            }
            return this;
        }
    }

    Path root() {
        return root;
    }

    Path home() {
        return Path.of(environment.getOrDefault("BOURSE_HOME", ""));
    }

    /** Directory of the recorded markets, which not everybody has. */
    Path data() {
        String configured = System.getenv("BOURSE_DATA");
        return configured == null ? root.resolve("../shared/data").normalize() : Path.of(configured);
    }

    int port(String name) {
        return Integer.parseInt(environment.getOrDefault("BOURSE_" + name + "_PORT", ""));
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + port("GATEWAY"));
    }

    URI secondGateway() {
        return URI.create("http://127.0.0.1:" + port("GATEWAY_2"));
    }

    /** The process of a part, or of the supervisor, by what it says itself. */
    ProcessHandle process(String name) {
        try {
            String words = Files.readString(home().resolve("run").resolve(name + ".pid")).strip();
            return ProcessHandle.of(Long.parseLong(words.split("\\s", -1)[0]))
                    .orElseThrow(() -> new AssertionError(name + " does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code ./bourse} with arguments. */
    Result bourse(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("bourse").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a shell script as a reader of the documentation would, in the root, against this stack's ports. */
    Result shell(String script) {
        return run(List.of("sh", "-euc", script));
    }

    private Result run(List<String> command) {
        try {
            Path output = Files.createTempFile("bourse", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(COMMAND_MINUTES_MAX, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("%s did not end:%n%s".formatted(command, Files.readString(output)));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
