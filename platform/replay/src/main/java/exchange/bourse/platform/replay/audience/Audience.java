package exchange.bourse.platform.replay.audience;

import exchange.bourse.platform.replay.report.Check;
import exchange.bourse.platform.replay.report.Report;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Clients that all listen to the same streams, and one among them that is deaf. */
final class Audience {

    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final URI address;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final Listener deaf = new Listener(true);

    /** An audience of streams at an address. */
    Audience(URI gateway, List<String> streams) {
        address = URI.create(
                "%s/api/v2/ranger/public/?stream=%s".formatted(gateway.toString().replaceFirst("^http", "ws"), String.join(",", streams)));
    }

    /**
     * Lets clients listen for some time.
     *
     * @throws CompletionException if one can't connect
     */
    Report listen(int count, Duration time) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            sockets.add(deaf.connect(client, address).join());
            for (int each = 0; each < count; each++) {
                Listener listener = new Listener(false);
                listeners.add(listener);
                sockets.add(listener.connect(client, address).join());
            }
            Thread.sleep(time);
            Map<String, Long> furthest = furthest();
            // Trading goes on, and the same message is at one a moment sooner than at another.
            settle(() -> late(furthest) == 0);
            String end = endOfDeaf();
            Report report = report(time, end, furthest);
            sockets.forEach(WebSocket::abort);
            return report;
        }
    }

    /** The last sequences that any of them was told. */
    private Map<String, Long> furthest() {
        Map<String, Long> furthest = new HashMap<>();
        listeners.forEach(listener -> listener.last().forEach((stream, sequence) -> furthest.merge(stream, sequence, Math::max)));
        return furthest;
    }

    private long late(Map<String, Long> furthest) {
        return listeners.stream().filter(listener -> !listener.reached(furthest)).count();
    }

    /** The one that reads nothing reads at last what it was told at the end. */
    private String endOfDeaf() throws InterruptedException {
        sockets.getFirst().request(Long.MAX_VALUE);
        settle(() -> deaf.end() != null);
        return Objects.requireNonNullElse(deaf.end(), "it was not");
    }

    /** Waits until something is so, but not for ever. */
    private static void settle(BooleanSupplier isSettled) throws InterruptedException {
        long limitNs = System.nanoTime() + SETTLING.toNanos();
        while (!isSettled.getAsBoolean() && System.nanoTime() < limitNs) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private Report report(Duration time, String endOfDeaf, Map<String, Long> furthest) {
        long messages = listeners.stream().mapToLong(Listener::messages).sum();
        List<String> ended = listeners.stream().map(Listener::end).filter(Objects::nonNull).toList();
        long late = late(furthest);
        long gaps = listeners.stream().mapToLong(Listener::gaps).sum();
        return new Report(
                List.of("clients: " + listeners.size(),
                        "messages: %d, %d a second".formatted(messages, messages / Math.max(1, time.toSeconds())),
                        "the client that stopped reading was dropped: " + endOfDeaf),
                List.of(Check.of("sequences without a gap", gaps + " gaps",
                        gaps == 0 ? List.of() : List.of(gaps + " times a message was missing")),
                        Check.of("clients that read are kept", ended.size() + " dropped", ended.stream().limit(10).toList()),
                        Check.of("all were told the same", late + " without the last messages",
                                late == 0 ? List.of() : List.of(late + " clients were not told what others were"))));
    }
}
