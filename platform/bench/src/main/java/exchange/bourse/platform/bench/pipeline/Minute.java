package exchange.bourse.platform.bench.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a minute of a long run came to.
 *
 * @param number of the minute, from 1
 * @param ordersPerSecond orders executed per second
 * @param liveMib what the engine's heap has that is still in use, at the end of the minute
 * @param engineMib what the engine has of the machine's memory
 * @param brokerMib what the broker has of it
 */
record Minute(int number, double ordersPerSecond, long liveMib, long engineMib, long brokerMib) {

    static final String HEADER = "%6s %10s %14s %12s %12s".formatted("minute", "orders/s", "live heap, MiB", "engine, MiB", "broker, MiB");

    String row() {
        return "%6d %10.0f %14d %12d %12d".formatted(number, ordersPerSecond, liveMib, engineMib, brokerMib);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minute", number);
        members.put("orders_per_second", ordersPerSecond);
        members.put("engine_live_heap_mib", liveMib);
        members.put("engine_mib", engineMib);
        members.put("broker_mib", brokerMib);
        return members;
    }
}
