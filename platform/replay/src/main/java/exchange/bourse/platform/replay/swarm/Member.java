package exchange.bourse.platform.replay.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import exchange.bourse.platform.replay.gateway.Answer;
import exchange.bourse.platform.replay.gateway.GatewayClient;
import exchange.bourse.platform.replay.report.ReplayStoppedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A member with an account, a few connections and books.
 *
 * @param name short name, in ids of requests
 * @param account the account
 * @param connections connections, of which each serves one thread at a time; the first is the member's own thread's
 * @param book the member's books
 */
record Member(String name, String account, List<GatewayClient> connections, OwnBook book) {

    private static final Set<Integer> UNCLEAR = Set.of(502, 503, 504);
    private static final int ATTEMPTS_MAX = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PAGE = 1_000;
    private static final int CREATED = 201;

    GatewayClient client() {
        return connections.getFirst();
    }

    /** Posts on the member's own connection until the answer is clear, so the request needs a name under which it counts once. */
    Answer post(String path, Map<String, ?> body) {
        return untilClear(client(), connection -> connection.post(path, body));
    }

    /** Asks on a connection until the answer is clear. */
    Answer untilClear(GatewayClient connection, Function<GatewayClient, Answer> request) {
        return untilClear(connection, request, () -> {});
    }

    /** Places an order, and notes in the books what the answer says; under its name it is the same order however often it is sent. */
    Answer place(GatewayClient connection, Map<String, ?> request, Wish wish) {
        String name = String.valueOf(request.get("client_order_id"));
        Answer answer = untilClear(connection, each -> each.post("market/orders", request), () -> book.unsure(name, wish));
        if (answer.status() == CREATED) {
            book.placed(answer.body().path("id").asLong(), name, wish);
        }
        return answer;
    }

    private Answer untilClear(GatewayClient connection, Function<GatewayClient, Answer> request, Runnable whenUnclear) {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            book.requested();
            try {
                Answer answer = request.apply(connection);
                if (!UNCLEAR.contains(answer.status())) {
                    return answer;
                }
                last = answer.request() + " " + answer.status() + " " + answer.body();
            } catch (ReplayStoppedException noAnswer) {
                last = String.valueOf(noAnswer.getMessage());
            }
            book.unclear();
            whenUnclear.run();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new ReplayStoppedException("no clear answer in %d attempts; the last: %s".formatted(ATTEMPTS_MAX, last));
    }

    /** Reads all pages of a list. */
    List<JsonNode> list(String path) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 1;; page++) {
            String query = "%s%slimit=%d&page=%d".formatted(path, path.contains("?") ? "&" : "?", PAGE, page);
            JsonNode answer = untilClear(client(), connection -> connection.get(query)).body(200);
            answer.forEach(rows::add);
            if (answer.size() < PAGE) {
                return rows;
            }
        }
    }
}
