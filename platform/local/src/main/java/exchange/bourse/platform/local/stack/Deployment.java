package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.kafka.Replication;
import java.time.Duration;
import java.util.List;

/** How much of everything there is. */
public enum Deployment {
    /** One of each part: small, and whatever dies is missed until it is started again. */
    SINGLE(1, 1, 3072, false),
    /**
     * What goes on when any one part dies. Three brokers, because of three copies and three votes one may be missing; two engines, each of
     * which keeps a copy of the other's state; two gateways. On one machine, nine programs that each compile for the best speed take its
     * processors for minutes, and whoever starts again while others take over takes them from those; so they compile quickly.
     */
    CLUSTER(3, 2, 6144, true);

    /** After how long a dead engine of a cluster is given up; its brokers have to allow that. */
    static final int SESSION_TIMEOUT_MS = 4_000;

    private final int brokers;
    private final int engines;
    private final int memoryMib;
    private final boolean crowded;

    Deployment(int brokers, int engines, int memoryMib, boolean crowded) {
        this.brokers = brokers;
        this.engines = engines;
        this.memoryMib = memoryMib;
        this.crowded = crowded;
    }

    /** How many brokers there are. */
    public int brokers() {
        return brokers;
    }

    /** How many engines there are. */
    public int engines() {
        return engines;
    }

    /** On how many engines the state of the trade path is kept beside the one that works on it. */
    public int standbys() {
        return engines - 1;
    }

    /** How many brokers have a copy of everything: all of them. */
    public Replication replication() {
        return new Replication(brokers);
    }

    /** Flags that the JVM of each part gets beside its own. */
    List<String> javaOptions() {
        return crowded ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /**
     * What engines are told beside the rest. Nine programs that take turns on two processors find nothing in their caches: each request to a
     * broker costs milliseconds, whatever is in it. So in a crowd there are fewer of them, because stages commit less often, and markets are
     * told the time less often. A dead engine is given up sooner than by default, which these brokers allow.
     */
    List<String> engineSettings() {
        return crowded
                ? List.of("--bourse.engine.trade-commit-interval=200ms", "--bourse.engine.market-data-commit-interval=500ms",
                        "--bourse.engine.audit-commit-interval=1s", "--bourse.engine.heartbeat-interval=2s",
                        "--bourse.engine.lag-interval=5s", "--bourse.engine.session-timeout=%dms".formatted(SESSION_TIMEOUT_MS))
                : List.of();
    }

    /** What gateways are told beside the rest: to wait longer for what the other one took in, because stages commit less often. */
    List<String> gatewaySettings() {
        return crowded ? List.of("--bourse.gateway.order-wait=3s", "--bourse.gateway.balance-wait=2s") : List.of();
    }

    /** How long a part of which there are several rests before it is started again: others take over meanwhile, with the same processors. */
    Duration rest() {
        return crowded ? Duration.ofSeconds(10) : Duration.ZERO;
    }

    /** Memory that has to be free before the start, unless somebody says otherwise. */
    public int memoryMib() {
        return memoryMib;
    }
}
