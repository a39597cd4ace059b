package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks, before anything is started, whether it can run here: what is missing is said at once, in one line each, with what to do about it.
 */
public record Preflight(Layout layout, Settings settings, Set<String> wanted) {

    private static final int JAVA_MIN = 25;
    private static final int CONNECT_MS = 300;
    private static final long MIB = 1024;

    /** What stands in the way; empty if nothing does. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        java().ifPresent(problems::add);
        memory().ifPresent(problems::add);
        data().ifPresent(problems::add);
        Stream.of(Port.values()).filter(port -> wanted.contains(port.part())).filter(this::taken).map(this::busy).forEach(problems::add);
        return problems;
    }

    private static Optional<String> java() {
        int version = Runtime.version().feature();
        return version >= JAVA_MIN
                ? Optional.empty()
                : Optional.of("this is JDK %d; install JDK 25, or set BOURSE_JAVA_HOME to one".formatted(version));
    }

    private Optional<String> memory() {
        long availableMib = availableMib();
        return availableMib >= settings.memoryMib()
                ? Optional.empty()
                : Optional.of(
                        "only %d MiB of memory are free, and the exchange wants %d; close something, or set BOURSE_MEMORY_MIB to what it may do with"
                                .formatted(availableMib, settings.memoryMib()));
    }

    /** What Linux says it could give; elsewhere there is no such figure, and nothing is checked. */
    private static long availableMib() {
        Path meminfo = Path.of("/proc/meminfo");
        if (Files.notExists(meminfo)) {
            return Long.MAX_VALUE;
        }
        try (Stream<String> lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / MIB)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private Optional<String> data() {
        return Files.exists(layout.secrets()) || Files.notExists(layout.data().resolve(KeycloakPart.NAME))
                ? Optional.empty()
                : Optional.of("the data in %s were made with secrets that are gone (%s); ./bourse reset begins anew"
                        .formatted(layout.data(), layout.secrets()));
    }

    private String busy(Port port) {
        return "port %d, for the %s, is taken; stop what uses it, or set %s to a free port".formatted(settings.port(port), port.part(),
                port.variable());
    }

    private boolean taken(Port port) {
        InetAddress local = InetAddress.getLoopbackAddress();
        int number = settings.port(port);
        try (ServerSocket server = new ServerSocket(number, 1, local)) {
            server.setReuseAddress(true);
        } catch (IOException e) {
            return true;
        }
        // Some systems let two programs share a port, one with all addresses and one with this one.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(local, number), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
