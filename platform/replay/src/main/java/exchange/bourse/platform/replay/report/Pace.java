package exchange.bourse.platform.replay.report;

import java.time.Duration;
import java.util.List;

/**
 * How fast a replay went.
 *
 * @param roundTrips the answers of the gateway
 * @param sending from before the first order to the last answer
 * @param settling from before the first order until the pipeline had done everything
 */
public record Pace(RoundTrips roundTrips, Duration sending, Duration settling) {

    /** Lines of a report. */
    public List<String> facts(long orders, long trades) {
        return List.of("pace: %,d orders accepted at %s/s; %,d trades made and settled at %s/s".formatted(orders,
                RoundTrips.perSecond(orders, sending), trades, RoundTrips.perSecond(trades, settling)), roundTrips.latencies());
    }
}
