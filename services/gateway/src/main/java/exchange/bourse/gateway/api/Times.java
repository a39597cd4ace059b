package exchange.bourse.gateway.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes times as Peatio does. */
public final class Times {

    private Times() {
    }

    /** A time in ISO 8601, to the second, in UTC. */
    public static String iso(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
