package exchange.bourse.audit.stream;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.stream.TopicSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** Wires the auditor into a topology. */
public final class AuditTopology {

    private static final String PROCESSOR = "auditor";
    private static final String SINK = "audit-sink";

    private AuditTopology() {
    }

    /** Adds the auditor to a topology. */
    public static void addTo(Topology topology, TopicSerdes serdes) {
        String[] sources = EvidenceCodec.TOPICS.stream().map(topic -> addSource(topology, serdes, topic)).toArray(String[]::new);
        topology.addProcessor(PROCESSOR, AuditProcessor::new, sources);
        AuditStores.builders().forEach(store -> topology.addStateStore(store, PROCESSOR));
        topology.addSink(SINK, Topics.AUDIT.name(), Serdes.String().serializer(), serdes.of(Topics.AUDIT).serializer(), PROCESSOR);
    }

    private static String addSource(Topology topology, TopicSerdes serdes, Topic<?> topic) {
        String name = topic.name() + "-source";
        topology.addSource(name, Serdes.String().deserializer(), serdes.of(topic).deserializer(), topic.name());
        return name;
    }
}
