package exchange.bourse.platform.bench.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a minute of a long run came to.
 *
 * @param number of the minute, from 1; those to warm up come before
 * @param ordersPerSecond orders executed per second
 * @param plainPerSecond records per second that a plain producer wrote to the same broker after it, see {@link RawLimit}
 * @param liveMib what the engine's heap has that is still in use, at the end of the minute
 * @param engineMib what the engine has of the machine's memory
 * @param brokerMib what the broker has of it
 */
record Minute(int number, double ordersPerSecond, double plainPerSecond, long liveMib, long engineMib, long brokerMib) {

    static final String HEADER = "%6s %10s %16s %10s %14s %12s %12s".formatted("minute", "orders/s", "plain, records/s", "share",
            "live heap, MiB", "engine, MiB", "broker, MiB");

    /** Orders for each record of the plain producer: throughput with the machine's own speed at that time taken out. */
    double share() {
        return ordersPerSecond / plainPerSecond;
    }

    /** The mean of some figure of some minutes. */
    static double mean(List<Minute> minutes, ToDoubleFunction<Minute> figure) {
        return minutes.stream().mapToDouble(figure).average().orElseThrow();
    }

    String row() {
        return "%6d %10.0f %16.0f %10s %14d %12d %12d".formatted(number, ordersPerSecond, plainPerSecond, "1/%.0f".formatted(1 / share()),
                liveMib, engineMib, brokerMib);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minute", number);
        members.put("orders_per_second", ordersPerSecond);
        members.put("plain_records_per_second", plainPerSecond);
        members.put("engine_live_heap_mib", liveMib);
        members.put("engine_mib", engineMib);
        members.put("broker_mib", brokerMib);
        return members;
    }
}
