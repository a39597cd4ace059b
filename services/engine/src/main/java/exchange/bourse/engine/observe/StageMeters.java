package exchange.bourse.engine.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;

/**
 * Counts what a stage handles and says, by kind, and measures how old a command is when it is handled: from the broker's time of the command
 * that began it all to this machine's. So both clocks should be set; a difference below zero counts as none.
 */
final class StageMeters {

    /** Upper bounds of the histogram: an order's way takes tens of milliseconds, a stage that is behind seconds or minutes. */
    private static final Duration[] BOUNDS = {Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10),
            Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(1)};

    private final String stage;
    private final MeterRegistry registry;
    private final Map<Class<?>, Timer> latencies = new ConcurrentHashMap<>();
    private final Map<Class<?>, Counter> events = new ConcurrentHashMap<>();

    StageMeters(String stage, MeterRegistry registry) {
        this.stage = stage;
        this.registry = registry;
    }

    void handled(SpecificRecord command, long commandMs) {
        Timer latency = latencies.computeIfAbsent(command.getClass(), this::latency);
        latency.record(Math.max(0, System.currentTimeMillis() - commandMs), TimeUnit.MILLISECONDS);
    }

    private Timer latency(Class<?> command) {
        return Timer.builder("bourse.stage.latency")
                .description("From the broker's time of a command until the stage has handled it, or what came of it")
                .tag("stage", stage)
                .tag("command", command.getSimpleName())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    void said(SpecificRecord event) {
        events.computeIfAbsent(event.getClass(), this::counter).increment();
    }

    private Counter counter(Class<?> event) {
        return Counter.builder("bourse.stage.events")
                .description("What the stage said, by kind; an aborted transaction says it again")
                .tag("stage", stage)
                .tag("event", event.getSimpleName())
                .register(registry);
    }
}
