package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.platform.bench.results.MachineSpeed;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a minute of a long run came to.
 *
 * @param number of the minute, from 1
 * @param ordersPerSecond orders executed per second
 * @param machineSpeed how fast the machine was at its end, see {@link MachineSpeed}
 * @param liveMib what the engine's heap has that is still in use, at the end of the minute
 * @param engineMib what the engine has of the machine's memory
 * @param brokerMib what the broker has of it
 */
record Minute(int number, double ordersPerSecond, double machineSpeed, long liveMib, long engineMib, long brokerMib) {

    static final String HEADER = "%6s %10s %14s %14s %12s %12s".formatted("minute", "orders/s", "machine, MiB/s", "live heap, MiB",
            "engine, MiB", "broker, MiB");

    /** Orders for as much work of the machine as it does in a second when it is as fast as at the end of another minute. */
    double ordersPerSecondAtSpeedOf(Minute other) {
        return ordersPerSecond * other.machineSpeed / machineSpeed;
    }

    String row() {
        return "%6d %10.0f %14.0f %14d %12d %12d".formatted(number, ordersPerSecond, machineSpeed, liveMib, engineMib, brokerMib);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minute", number);
        members.put("orders_per_second", ordersPerSecond);
        members.put("machine_hashed_mib_per_cpu_second", machineSpeed);
        members.put("engine_live_heap_mib", liveMib);
        members.put("engine_mib", engineMib);
        members.put("broker_mib", brokerMib);
        return members;
    }
}
