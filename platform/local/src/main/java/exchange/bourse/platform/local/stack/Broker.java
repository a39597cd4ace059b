package exchange.bourse.platform.local.stack;

import java.util.List;

/**
 * One of the brokers.
 *
 * @param node its number in the cluster, from 1
 * @param name the part
 * @param client where clients and other brokers find it
 * @param controller where controllers find it
 */
record Broker(int node, String name, Port client, Port controller) {

    private static final List<Broker> ALL = List.of(new Broker(1, "kafka", Port.KAFKA, Port.KAFKA_CONTROLLER),
            new Broker(2, "kafka-2", Port.KAFKA_2, Port.KAFKA_2_CONTROLLER),
            new Broker(3, "kafka-3", Port.KAFKA_3, Port.KAFKA_3_CONTROLLER));

    /** The brokers of a deployment. */
    static List<Broker> of(Deployment deployment) {
        return ALL.subList(0, deployment.brokers());
    }
}
