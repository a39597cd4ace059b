package exchange.bourse.platform.bench.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What saturates the trade path, and what of it runs: options of the commands that measure that. */
final class Saturation {

    @Option(names = "--under-way", paramLabel = "N", description = "How many orders are under way at saturation.")
    private int underWay = 10000;

    @Option(names = "--markets", paramLabel = "N", description = "In how many markets, 1 to 1000.")
    private int markets = 4;

    @Option(names = "--topologies", paramLabel = "NAMES", description = "What the engine runs.")
    private String topologies = "ledger,matching";

    int underWay() {
        return underWay;
    }

    Traffic traffic() {
        return Traffic.in(markets);
    }

    /** What an engine is told in its environment. */
    Map<String, String> engineSettings() {
        return Map.of("BOURSE_ENGINE_TOPOLOGIES", topologies);
    }

    /** The settings by name, for JSON, with those of the programs that are measured; more may be added. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("topologies", topologies);
        members.put("markets", markets);
        members.put("members", Traffic.MEMBERS);
        members.put("orders_under_way", underWay);
        members.put("broker_jvm", Laboratory.BROKER_JVM);
        members.put("engine_jvm", Laboratory.ENGINE_JVM);
        return members;
    }
}
