package exchange.bourse.engine;

import exchange.bourse.audit.stream.AuditTopology;
import exchange.bourse.fees.stream.FeesTopology;
import exchange.bourse.ledger.stream.LedgerTopology;
import exchange.bourse.marketdata.stream.MarketDataTopology;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.stream.DeadLetters;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;

/** The topologies that an engine can run, each an application of its own, so that a slow one delays no other. */
public enum RunnableTopology {

    /** Reserves and settles. */
    LEDGER(LedgerTopology.APPLICATION_ID) {
        @Override
        KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched) {
            return topologyWiring(topology -> LedgerTopology.addTo(topology, serdes));
        }

        @Override
        Duration commitInterval(EngineSettings.Engine settings) {
            return settings.tradeCommitInterval();
        }
    },

    /** Matches. */
    MATCHING(MatchingTopology.APPLICATION_ID) {
        @Override
        KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched) {
            return topologyWiring(topology -> MatchingTopology.addTo(topology, serdes, matched));
        }

        @Override
        Duration commitInterval(EngineSettings.Engine settings) {
            return settings.tradeCommitInterval();
        }
    },

    /** Computes k-lines and tickers. */
    MARKET_DATA(MarketDataTopology.APPLICATION_ID) {
        @Override
        KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched) {
            return builderWiring(builder -> MarketDataTopology.addTo(builder, serdes));
        }

        @Override
        Duration commitInterval(EngineSettings.Engine settings) {
            return settings.marketDataCommitInterval();
        }
    },

    /** Adds up what members trade, as far as their fees depend on it. */
    FEES("bourse-fees") {
        @Override
        KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched) {
            return builderWiring(builder -> FeesTopology.addTo(builder, serdes));
        }

        @Override
        Duration commitInterval(EngineSettings.Engine settings) {
            return settings.marketDataCommitInterval();
        }
    },

    /** Adds everything up again. */
    AUDIT("bourse-audit") {
        @Override
        KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched) {
            return topologyWiring(topology -> AuditTopology.addTo(topology, serdes));
        }

        @Override
        Duration commitInterval(EngineSettings.Engine settings) {
            return settings.auditCommitInterval();
        }
    };

    private final String applicationId;

    RunnableTopology(String applicationId) {
        this.applicationId = applicationId;
    }

    /** Kafka's application id, which also names its group, its changelogs and its transactions. */
    public String applicationId() {
        return applicationId;
    }

    /** What people call it, and the settings. */
    public String stage() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the exchange does without it: an auditor that fails must not stop what it audits. */
    boolean onlyWatches() {
        return this == AUDIT;
    }

    /** Whether an order has to pass it, and waits for it when its engine has died. */
    boolean trades() {
        return this == LEDGER || this == MATCHING;
    }

    /**
     * What it does with records that cannot be read. Who watches commands passes over what their owner passed over; those who read events
     * alone, which the exchange itself wrote, stop.
     */
    Map<String, Object> deadLetters(TopicSerdes serdes) {
        return switch (this) {
            case LEDGER, MATCHING -> DeadLetters.settings(serdes);
            case AUDIT -> DeadLetters.settings();
            case MARKET_DATA, FEES -> Map.of();
        };
    }

    /**
     * Adds the topology to an application.
     *
     * @param matched learns which partitions have a market that is matched here
     */
    abstract KafkaStreamsInfrastructureCustomizer wiring(TopicSerdes serdes, MarketPartitions<SpecificRecord> matched);

    abstract Duration commitInterval(EngineSettings.Engine settings);

    private static KafkaStreamsInfrastructureCustomizer builderWiring(Consumer<StreamsBuilder> wiring) {
        return new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                wiring.accept(builder);
            }
        };
    }

    private static KafkaStreamsInfrastructureCustomizer topologyWiring(Consumer<Topology> wiring) {
        return new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                wiring.accept(topology);
            }
        };
    }
}
