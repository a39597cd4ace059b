package exchange.bourse.platform.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a broker is told, each with its reason. Every broker is a controller too, and has a copy of every partition.
 *
 * @param settings the ports, and how many brokers there are
 * @param broker which of them
 * @param data its directory
 */
record BrokerProperties(Settings settings, Broker broker, Path data) {

    private static final String LOOPBACK = "127.0.0.1:";
    /** A few small groups: fifty partitions of each, as by default, would only be more to take over. */
    private static final String COORDINATORS = "8";

    /** All of them. */
    Properties all() {
        Properties properties = new Properties();
        properties.putAll(place());
        properties.putAll(copies());
        properties.putAll(deaths());
        properties.putAll(transactions());
        properties.putAll(thrift());
        // Topics come from the catalogue. A group begins with whom it has, and others follow.
        properties.putAll(Map.of("auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms", "0"));
        // For good: Kafka Streams that finds no offsets, because the engine was stopped for longer than they are kept, begins at the oldest
        // command, and would execute all of history a second time.
        properties.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        return properties;
    }

    private Map<String, String> place() {
        List<Broker> brokers = Broker.of(settings.deployment());
        return Map.of("process.roles", "broker,controller", "node.id", Integer.toString(broker.node()), "log.dirs", data.toString(),
                "listeners", "CLIENT://%s,CONTROLLER://%s".formatted(address(broker.client()), address(broker.controller())),
                "listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT", "inter.broker.listener.name", "CLIENT",
                "controller.listener.names", "CONTROLLER", "controller.quorum.voters",
                brokers.stream().map(each -> each.node() + "@" + address(each.controller())).collect(Collectors.joining(",")));
    }

    /** A record counts when more than half of the brokers have it: so it outlives any one of them, and any one of them may be missing. */
    private Map<String, String> copies() {
        String copies = Integer.toString(settings.deployment().replication().copies());
        String inSync = Integer.toString(settings.deployment().replication().minInSync());
        return Map.ofEntries(Map.entry("default.replication.factor", copies), Map.entry("min.insync.replicas", inSync),
                Map.entry("offsets.topic.replication.factor", copies), Map.entry("offsets.topic.num.partitions", COORDINATORS),
                Map.entry("transaction.state.log.replication.factor", copies), Map.entry("transaction.state.log.min.isr", inSync),
                Map.entry("transaction.state.log.num.partitions", COORDINATORS),
                Map.entry("share.coordinator.state.topic.replication.factor", copies),
                Map.entry("share.coordinator.state.topic.min.isr", inSync));
    }

    /** How soon the death of somebody is noticed. Kafka's defaults suit machines that are far apart. */
    private Map<String, String> deaths() {
        Map<String, String> deaths = new HashMap<>();
        // What a dead engine had begun holds up those who read committed records. It is rolled back when its time is over, which is the
        // engine's setting; this is how often somebody looks, 1 s in place of 10.
        deaths.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        if (settings.deployment() == Deployment.CLUSTER) {
            // Until a broker is given up, its partitions have no leader, and those of others wait for its copy: 3 s in place of 9, with
            // several heartbeats in them, so that a pause for garbage is no death. One that is alone has nobody to make way for.
            deaths.put("broker.session.timeout.ms", "3000");
            deaths.put("broker.heartbeat.interval.ms", "500");
            // Lets engines be given up after less than the six seconds that are the least by default.
            deaths.put("group.min.session.timeout.ms", Integer.toString(Deployment.SESSION_TIMEOUT_MS));
        }
        return deaths;
    }

    /**
     * The end of a transaction takes some milliseconds after its engine was told of it, with several brokers some round trips, and the next
     * one of the same engine has come before that. By default a broker looks each 20 ms whether it may begin, lets it wait for 100 ms, and
     * then sends it back to be tried again, 100 ms later, when those behind it are out of order (KAFKA-20000). So let it wait, and, where it
     * is alone, look more often; among several brokers each look is a request to another one.
     */
    private Map<String, String> transactions() {
        String lookEveryMs = settings.deployment() == Deployment.SINGLE ? "1" : "20";
        return Map.of("add.partitions.to.txn.retry.backoff.ms", lookEveryMs, "add.partitions.to.txn.retry.backoff.max.ms", "2000");
    }

    /** What keeps a broker small that has hundreds of partitions, most of which are quiet. */
    private Map<String, String> thrift() {
        Map<String, String> thrift = new HashMap<>();
        // Which keys the newest records of a compacted topic have, for a million keys at a time; by default it is a third of the heap.
        thrift.put("log.cleaner.dedupe.buffer.size", Integer.toString(32 << 20));
        if (settings.deployment() == Deployment.CLUSTER) {
            // Whenever there is something new in one partition, both sides go through all partitions that the same connection copies, so
            // several connections with a share of them each take fewer steps than one; and those that are quiet are asked less often.
            thrift.put("num.replica.fetchers", "8");
            thrift.put("replica.fetch.wait.max.ms", "2000");
            // A broker that is back does not take the lead of its partitions again, by default within five minutes: on one machine nothing
            // is won by that, and while hundreds of partitions change their leaders, orders stand still for seconds. An operator says when.
            thrift.put("auto.leader.rebalance.enable", "false");
        }
        return thrift;
    }

    private String address(Port port) {
        return LOOPBACK + settings.port(port);
    }
}
