package exchange.bourse.platform.bench.results;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Latencies, taken down in nanoseconds, as reports show them: p50, p99, p99.9 and the longest, in milliseconds. */
public final class Latencies {

    private static final double NANOSECONDS_A_MILLISECOND = 1e6;
    private static final double[] PERCENTILES = {50, 99, 99.9, 100};

    private Latencies() {
    }

    /** A percentile, in milliseconds. */
    public static double ms(Histogram latenciesNs, double percentile) {
        return latenciesNs.getValueAtPercentile(percentile) / NANOSECONDS_A_MILLISECOND;
    }

    /** The figures by name, for JSON; each name ends in a suffix. */
    public static Map<String, Object> members(Histogram latenciesNs, String suffix) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("p50" + suffix, ms(latenciesNs, 50));
        members.put("p99" + suffix, ms(latenciesNs, 99));
        members.put("p999" + suffix, ms(latenciesNs, 99.9));
        members.put("max" + suffix, ms(latenciesNs, 100));
        return members;
    }

    /** The columns of a table. */
    public static String columns(Histogram latenciesNs) {
        StringBuilder columns = new StringBuilder();
        for (double percentile : PERCENTILES) {
            String column = latenciesNs.getTotalCount() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", ms(latenciesNs, percentile));
            columns.append(String.format(percentile == 100 ? "%10s" : "%9s", column));
        }
        return columns.toString();
    }
}
