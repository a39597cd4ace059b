package exchange.bourse.engine;

import exchange.bourse.platform.kafka.ClientProperties;
import exchange.bourse.platform.kafka.ClusterAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The engine's settings, all under {@code bourse}.
 *
 * @param kafka the cluster
 * @param stateDirectory where Kafka Streams keeps local state; it can be lost, and is then restored from Kafka
 * @param engine what the engine runs, and how
 */
@Validated
@ConfigurationProperties("bourse")
public record EngineSettings(@DefaultValue @Valid Kafka kafka, @DefaultValue(".bourse/state/engine") @NotNull Path stateDirectory,
        @DefaultValue @Valid Engine engine) {

    /**
     * The cluster.
     *
     * @param bootstrapServers brokers to ask first, host:port separated by commas
     * @param schemaRegistryUrl a registry with Confluent's API
     * @param clientProperties what brokers and registry want of a client, a file of Kafka's and Confluent's client properties; none by default
     * @param replication copies of what Kafka Streams keeps in the cluster, 1 to 9, at most as many as there are brokers
     */
    public record Kafka(@DefaultValue("127.0.0.1:9092") @NotBlank String bootstrapServers,
            @DefaultValue("http://127.0.0.1:8081/apis/ccompat/v7") @NotBlank String schemaRegistryUrl,
            @DefaultValue("") @NotNull ClientProperties clientProperties, @DefaultValue("1") @Min(1) @Max(9) int replication) {

        /** The way there. */
        public ClusterAccess access() {
            return new ClusterAccess(bootstrapServers, schemaRegistryUrl, clientProperties);
        }
    }

    /**
     * What the engine runs, and how.
     *
     * @param name tells it from the other engines of the exchange, letters, digits, {@code .}, {@code _} and {@code -}; one that is started
     *     again under its name takes its place at once. Blank for an engine whose place is taken by others when it is gone long enough
     * @param topologies which topologies; the default is all
     * @param threads stream threads for each topology, 1 to 64; more than its partitions do nothing
     * @param standbys on how many other engines ledger and matching keep a copy of their state, 0 to 2, so that these take over at once; fewer
     *     than there are engines
     * @param sessionTimeout after how long without a sign of life an engine is given up, and what it had begun is rolled back; brokers allow
     *     from their {@code group.min.session.timeout.ms} on, 6 s by default; 2 s to 5 min
     * @param tradeCommitInterval how often ledger and matching commit: the delay of an order is about twice this; 1 ms to 1 s
     * @param busyCommitInterval how often they commit while they have little time for anything but orders, so that these cost less; less than
     *     {@code tradeCommitInterval} counts as that; 1 ms to 1 s
     * @param marketDataCommitInterval how often k-lines and tickers are published, and volumes told; 1 ms to 10 s
     * @param auditCommitInterval how often the auditor publishes what it found; 1 ms to 10 s
     * @param heartbeatInterval how often each market is told the time; 100 ms to 10 s
     * @param lagInterval how often it is measured how far the topologies are behind; 100 ms to 1 min
     */
    public record Engine(@DefaultValue("") @Pattern(regexp = "[A-Za-z0-9._-]{0,100}") String name,
            @DefaultValue( {"ledger", "matching", "market-data", "fees", "audit"}) @NotEmpty Set<RunnableTopology> topologies,
            @DefaultValue("1") @Min(1) @Max(64) int threads, @DefaultValue("0") @Min(0) @Max(2) int standbys,
            @DefaultValue("6s") @DurationMin(seconds = 2) @DurationMax(minutes = 5) Duration sessionTimeout,
            @DefaultValue("10ms") @DurationMin(millis = 1) @DurationMax(seconds = 1) Duration tradeCommitInterval,
            @DefaultValue("50ms") @DurationMin(millis = 1) @DurationMax(seconds = 1) Duration busyCommitInterval,
            @DefaultValue("100ms") @DurationMin(millis = 1) @DurationMax(seconds = 10) Duration marketDataCommitInterval,
            @DefaultValue("500ms") @DurationMin(millis = 1) @DurationMax(seconds = 10) Duration auditCommitInterval,
            @DefaultValue("1s") @DurationMin(millis = 100) @DurationMax(seconds = 10) Duration heartbeatInterval,
            @DefaultValue("2s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration lagInterval){}
}
