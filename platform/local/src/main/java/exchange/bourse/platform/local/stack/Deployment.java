package exchange.bourse.platform.local.stack;

import exchange.bourse.platform.kafka.Replication;

/** How much of everything there is. */
public enum Deployment {
    /** One of each part: small, and whatever dies is missed until it is started again. */
    SINGLE(1, 1, 3072),
    /**
     * What goes on when any one part dies. Three brokers, because of three copies and three votes one may be missing; two engines, each of
     * which keeps a copy of the other's state; two gateways.
     */
    CLUSTER(3, 2, 6144);

    private final int brokers;
    private final int engines;
    private final int memoryMib;

    Deployment(int brokers, int engines, int memoryMib) {
        this.brokers = brokers;
        this.engines = engines;
        this.memoryMib = memoryMib;
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

    /** Memory that has to be free before the start, unless somebody says otherwise. */
    public int memoryMib() {
        return memoryMib;
    }
}
