package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.Latencies;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param commitIntervalMs how often ledger and matching committed, in milliseconds
 * @param offeredPerSecond the rate at which orders were sent; 0 for as many as were executed
 * @param executedPerSecond orders executed per second
 * @param tradeNs latencies until an order was executed, in nanoseconds; empty where that was not watched
 * @param balanceNs latencies until it was settled, in nanoseconds
 * @param recordBytes the size of an account's execution with its key, in bytes
 */
record Figures(int commitIntervalMs, int offeredPerSecond, double executedPerSecond, Histogram tradeNs, Histogram balanceNs,
        int recordBytes) {

    static final String HEADER = "%-10s %9s %9s | %-37s | %-37s%n%-10s %9s %9s |%9s%9s%9s%10s |%9s%9s%9s%10s".formatted("commit", "offered",
            "executed", "send to committed trade, ms", "send to committed balance, ms", "ms", "orders/s", "orders/s", "p50", "p99", "p99.9",
            "max", "p50", "p99", "p99.9", "max");

    String row() {
        return "%-10d %9s %9.0f |%s |%s".formatted(commitIntervalMs, offeredPerSecond == 0 ? "all" : Integer.toString(offeredPerSecond),
                executedPerSecond, Latencies.columns(tradeNs), Latencies.columns(balanceNs));
    }

    /** A percentile of the latencies until orders were executed, in milliseconds. */
    double tradeMs(double percentile) {
        return Latencies.ms(tradeNs, percentile);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("commit_interval_ms", commitIntervalMs);
        members.put("offered_per_second", offeredPerSecond);
        members.put("executed_per_second", executedPerSecond);
        members.put("trade_ms", members(tradeNs));
        members.put("balance_ms", members(balanceNs));
        return members;
    }

    private static Map<String, Object> members(Histogram latencies) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("orders", latencies.getTotalCount());
        members.putAll(Latencies.members(latencies, ""));
        return members;
    }
}
