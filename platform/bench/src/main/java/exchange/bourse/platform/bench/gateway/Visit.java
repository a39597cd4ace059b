package exchange.bourse.platform.bench.gateway;

import exchange.bourse.platform.bench.results.Latencies;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What some clients saw.
 *
 * @param what what they did
 * @param offeredPerSecond how often a second; 0 for as often as they could
 * @param donePerSecond how often it was done
 * @param latenciesNs how long it took, in nanoseconds
 */
record Visit(String what, int offeredPerSecond, double donePerSecond, Histogram latenciesNs) {

    static final String HEADER = "%-34s %9s %9s |%9s%9s%9s%10s".formatted("", "offered/s", "done/s", "p50 ms", "p99 ms", "p99.9 ms",
            "max ms");

    String row() {
        String offered = offeredPerSecond == 0 ? "all" : Integer.toString(offeredPerSecond);
        return String.format(Locale.ROOT, "%-34s %9s %9.0f |%s", what, offered, donePerSecond, Latencies.columns(latenciesNs));
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("what", what);
        members.put("offered_per_second", offeredPerSecond);
        members.put("done_per_second", donePerSecond);
        members.put("count", latenciesNs.getTotalCount());
        members.putAll(Latencies.members(latenciesNs, "_ms"));
        return members;
    }
}
