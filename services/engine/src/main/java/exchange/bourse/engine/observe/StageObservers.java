package exchange.bourse.engine.observe;

import exchange.bourse.stream.OrderTrail;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;
import org.springframework.stereotype.Component;

/** Lets topologies be seen. */
@Component
public class StageObservers {

    private final MeterRegistry registry;
    private final RejectMeters rejects;
    private final Tracer tracer;
    private final Propagator propagator;
    private final Map<String, StreamsBuilderFactoryBean> applications = new ConcurrentHashMap<>();

    StageObservers(MeterRegistry registry, Tracer tracer, Propagator propagator) {
        this.registry = registry;
        this.rejects = new RejectMeters(registry);
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * A topology that is seen.
     *
     * @param group its consumer group
     * @param topology what it does
     */
    record Watched(String group, Topology topology) {}

    /** What to add to a topology's settings, so that its processors are observed under its name. */
    public Map<String, Object> settings(String stage) {
        return Map.of(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, ObservedProcessors.class, ObservedProcessors.OBSERVER,
                new StageObserver(new StageMeters(stage, registry), rejects, new AuditMeters(registry), new BookMeters(registry),
                        new StageTraces(stage, tracer, propagator), new OrderTrail(stage)));
    }

    /** Shows how far behind an application is, and the figures that Kafka Streams and its clients keep themselves. */
    public void watch(String stage, StreamsBuilderFactoryBean application) {
        application.addListener(new KafkaStreamsMicrometerListener(registry));
        applications.put(stage, application);
    }

    /** All topologies that are complete, by name. */
    Map<String, Watched> watched() {
        Map<String, Watched> watched = new HashMap<>();
        applications.forEach((stage, application) -> {
            Topology topology = application.getTopology();
            if (topology != null) {
                String group = Objects.requireNonNull(application.getStreamsConfiguration())
                        .getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
                watched.put(stage, new Watched(group, topology));
            }
        });
        return watched;
    }
}
