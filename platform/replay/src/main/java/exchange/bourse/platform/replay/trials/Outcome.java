package exchange.bourse.platform.replay.trials;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What came of a trial.
 *
 * @param trial its name
 * @param part what it was done to
 * @param seconds how long the slowest of all orders took, from the blow or when it was placed after that, until it had passed ledger and
 *     matching; so for so long no order, or not every order, came through
 * @param until how many seconds after the blow that order came through
 * @param failedRequests requests of clients that got no answer, or one that does not tell what came of them
 * @param booksEqual whether every client's books were the exchange's afterwards
 * @param audit whether the audit of the whole history holds
 * @param problems what was not as it should be
 */
record Outcome(@JsonProperty("trial") String trial, @JsonProperty("part") String part, @JsonProperty("seconds") double seconds,
        @JsonProperty("until_seconds") double until, @JsonProperty("failed_requests") long failedRequests,
        @JsonProperty("books_equal") boolean booksEqual, @JsonProperty("audit") boolean audit,
        @JsonProperty("problems") List<String> problems) {

    private static final String ROW = "%-18s %-10s %13s %8s %15s %12s %6s";

    /** The head of the table. */
    static String head() {
        return ROW.formatted("trial", "part", "orders flow/s", "until/s", "failed requests", "books equal", "audit");
    }

    /** A row of the table. */
    String row() {
        return ROW.formatted(trial, part, "%.1f".formatted(seconds), "%.1f".formatted(until), failedRequests, booksEqual ? "yes" : "NO",
                audit ? "ok" : "FAILS");
    }

    /** Whether nothing was lost, doubled or invented. */
    boolean holds() {
        return booksEqual && audit;
    }
}
