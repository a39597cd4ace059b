package exchange.bourse.engine.observe;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.engine.EngineSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Measures every so often how far the engine's stages are behind, on a thread of its own that nobody waits for. */
@Component
class LagMonitor implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(LagMonitor.class);
    private static final int REQUEST_TIMEOUT_MS = 5_000;

    private final StageObservers observers;
    private final EngineSettings settings;
    private final MeterRegistry registry;
    /** By stage; what a stage reads does not change while it runs. */
    private final Map<String, StageLag.Source> sources = new HashMap<>();
    private volatile @Nullable Thread thread;

    LagMonitor(StageObservers observers, EngineSettings settings, MeterRegistry registry) {
        this.observers = observers;
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public void start() {
        Thread monitor = Thread.ofVirtual().name("lag-monitor").unstarted(this::run);
        // Before it runs, or it might find that it should not.
        thread = monitor;
        monitor.start();
    }

    private void run() {
        Map<String, Object> client = settings.kafka().access().client();
        client.put(AdminClientConfig.CLIENT_ID_CONFIG, "bourse-lag-monitor");
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        try (Admin admin = Admin.create(client)) {
            StageLag lag = new StageLag(admin, registry);
            while (thread != null) {
                measure(lag);
                Thread.sleep(settings.engine().lagInterval());
            }
        } catch (InterruptedException e) {
            // Asked to end.
            Thread.currentThread().interrupt();
        }
    }

    private void measure(StageLag lag) throws InterruptedException {
        try {
            observers.watched().forEach((stage, watched) -> sources.computeIfAbsent(stage, name -> source(name, watched)));
            lag.measure(List.copyOf(sources.values()));
        } catch (ExecutionException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getCause()).log("the stages' lag is not known");
        }
    }

    private static StageLag.Source source(String stage, StageObservers.Watched watched) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics(watched.topology()).forEach(topic -> IntStream.range(0, Topics.named(topic).partitions())
                .forEach(number -> partitions.add(new TopicPartition(topic, number))));
        return new StageLag.Source(stage, watched.group(), List.copyOf(partitions));
    }

    /** Tables of definitions, which every instance reads for itself, are not among them. */
    private static Stream<String> topics(Topology topology) {
        return topology.describe()
                .subtopologies()
                .stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(node -> node instanceof TopologyDescription.Source source ? source.topicSet().stream() : Stream.<String>empty())
                .distinct()
                .sorted();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
