package exchange.bourse.connectors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A MariaDB of the tests' own, if the machine has its programs.
 *
 * @param port where it listens
 * @param directory with its data and its socket
 * @param process the server
 */
record Mariadb(int port, Path directory, Process process) implements AutoCloseable {

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");

    /** Whether there is a server here. */
    static boolean isInstalled() {
        return Files.isExecutable(SERVER);
    }

    static Mariadb start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("bourse-mariadb");
        Path data = directory.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        run(List.of("mariadb-install-db", "--no-defaults", "--auth-root-authentication-method=normal", "--datadir=" + data, user), "");
        int port = freePort();
        Process process = new ProcessBuilder(SERVER.toString(), "--no-defaults", user, "--datadir=" + data, "--port=" + port,
                "--bind-address=127.0.0.1", "--socket=" + socket(directory), "--skip-name-resolve", "--log-bin", "--binlog-format=ROW",
                "--server-id=1").redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start();
        Mariadb mariadb = new Mariadb(port, directory, process);
        Awaitility.await("MariaDB").atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            mariadb.execute("", "SELECT 1");
            return true;
        });
        return mariadb;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path socket(Path directory) {
        return directory.resolve("socket");
    }

    /** Executes statements as its owner, in a database or in none. */
    void execute(String database, String sql) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mariadb", "--no-defaults", "--user=root", "--socket=" + socket(directory)));
        Stream.of(database).filter(name -> !name.isEmpty()).forEach(command::add);
        run(command, sql);
    }

    private static void run(List<String> command, String input) throws IOException, InterruptedException {
        Path output = Files.createTempFile("mariadb", ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try (var writer = process.outputWriter()) {
            writer.write(input);
        }
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(output));
        }
        Files.delete(output);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
