package exchange.bourse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.engine.observe.TracingSettings;
import exchange.bourse.engine.pace.CommitPace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class EngineSettingsTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties({EngineSettings.class, TracingSettings.class})
    static class Settings {
    }

    @Test
    void allSettingsHaveDefaults() {
        program.run(context -> {
            EngineSettings settings = context.getBean(EngineSettings.class);
            assertThat(settings.engine().topologies()).containsExactlyInAnyOrder(RunnableTopology.values());
            Map<String, Object> streams = StreamsSettings.of(RunnableTopology.LEDGER, settings);
            assertThat(streams).containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                    .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 3_000L)
                    .containsKey(CommitPace.SETTING)
                    .containsEntry(StreamsConfig.POLL_MS_CONFIG, 2);
            assertThat(new StreamsConfig(streams)).isNotNull();
        });
    }

    @Test
    void anEngineWithANameKeepsItsPlaceInItsGroups() {
        program.withPropertyValues("bourse.engine.name=engine-1").run(context -> {
            Map<String, Object> streams = StreamsSettings.of(RunnableTopology.LEDGER, context.getBean(EngineSettings.class));
            assertThat(new StreamsConfig(streams).getMainConsumerConfigs("bourse-ledger", "client", 1))
                    .containsEntry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "engine-1-1");
        });
    }

    @Test
    void theStateOfTheTradePathAloneIsKeptOnAnotherEngine() {
        program.withPropertyValues("bourse.engine.standbys=1").run(context -> {
            EngineSettings settings = context.getBean(EngineSettings.class);
            for (RunnableTopology topology : RunnableTopology.values()) {
                boolean trades = topology == RunnableTopology.LEDGER || topology == RunnableTopology.MATCHING;
                assertThat(StreamsSettings.of(topology, settings)).as(topology.name())
                        .containsEntry(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, trades ? 1 : 0);
            }
        });
    }

    @Test
    void whatKafkaStreamsKeepsIsCopiedAsOftenAsTheSettingsSay() {
        program.withPropertyValues("bourse.kafka.replication=3").run(context -> {
            StreamsConfig streams = new StreamsConfig(StreamsSettings.of(RunnableTopology.LEDGER, context.getBean(EngineSettings.class)));
            assertThat(streams.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
            assertThat(streams.getMainConsumerConfigs("bourse-ledger", "client", 1)).containsEntry("topic.min.insync.replicas", "2");
        });
    }

    @Test
    void everyClientOfTheBrokersIsToldHowToGetIn(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "security.protocol=SASL_SSL\nbasic.auth.user.info=hidden\n");
        program.withPropertyValues("bourse.kafka.client-properties=" + file).run(context -> {
            Map<String, Object> streams = StreamsSettings.of(RunnableTopology.LEDGER, context.getBean(EngineSettings.class));
            StreamsConfig config = new StreamsConfig(streams);
            assertThat(config.getMainConsumerConfigs("bourse-ledger", "client", 1)).containsEntry("security.protocol", "SASL_SSL");
            assertThat(config.getProducerConfigs("client")).containsEntry("security.protocol", "SASL_SSL");
            assertThat(config.getAdminConfigs("client")).containsEntry("security.protocol", "SASL_SSL");
            assertThat(streams).doesNotContainKey("basic.auth.user.info");
        });
    }

    @ParameterizedTest
    @CsvSource({"bourse.engine.name, a/b, engine.name", "bourse.engine.threads, 0, engine.threads",
            "bourse.engine.trade-commit-interval, 2s, engine.tradeCommitInterval",
            "bourse.engine.session-timeout, 1s, engine.sessionTimeout",
            "bourse.engine.busy-commit-interval, 0ms, engine.busyCommitInterval",
            "bourse.engine.audit-commit-interval, 0ms, engine.auditCommitInterval",
            "bourse.engine.heartbeat-interval, 1ms, engine.heartbeatInterval", "bourse.engine.lag-interval, 2m, engine.lagInterval",
            "bourse.tracing.probability, 2, probability", "bourse.tracing.endpoint, otlp:4318, endpoint",
            "bourse.engine.topologies, leger, bourse.engine.topologies", "bourse.kafka.bootstrap-servers, '', kafka.bootstrapServers",
            "bourse.kafka.client-properties, /nowhere/client.properties, bourse.kafka.client-properties",
            "bourse.kafka.replication, 0, kafka.replication", "bourse.engine.standbys, 3, engine.standbys"})
    void aBadSettingStopsTheProgramAndIsNamed(String name, String value, String named) {
        program.withPropertyValues(name + "=" + value).run(context -> assertThat(context).getFailure().hasStackTraceContaining(named));
    }
}
