package exchange.bourse.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class BourseSettingsTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BourseSettings.class)
    static class Settings {
    }

    @Test
    void theDefaultsAreInRange() {
        program.run(started -> assertThat(started.getBean(BourseSettings.class).gateway().bodyMax()).isEqualTo(DataSize.ofKilobytes(64)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            bourse.gateway.body-max            | -1
                                            bourse.gateway.body-max            | 1023B
                                            bourse.gateway.body-max            | 17MB
                                            bourse.gateway.body-max            | 3000GB
                                            bourse.gateway.node-id             | 16
                                            bourse.gateway.view-threads        | 0
                                            bourse.gateway.command-timeout     | 99ms
                                            bourse.gateway.balance-wait        | 11s
                                            bourse.gateway.order-wait          | 11s
                                            bourse.gateway.definition-wait     | 61s
                                            bourse.gateway.accepted-orders-max | 0
                                            bourse.gateway.cors-origins        | example.org
                                            bourse.auth.issuer                 | 127.0.0.1
                                            bourse.auth.audience               | ' '
                                            bourse.auth.clock-skew             | 2m
                                            bourse.management.lifetime-max     | 2h
                                            bourse.management.clock-skew       | 2m
                                            bourse.management.remembered-max   | 0
                                            bourse.kafka.bootstrap-servers     | 127.0.0.1
                                            bourse.kafka.schema-registry-url   | 127.0.0.1:8081
                                            """)
    void aSettingThatIsOutOfRangeStopsTheStartAndIsNamed(String setting, String value) {
        String field = setting.substring(setting.lastIndexOf('.') + 1).replace("-", "");

        program.withPropertyValues(setting + "=" + value)
                .run(failed -> assertThat(failed).getFailure()
                        .rootCause()
                        .extracting(Throwable::toString)
                        .asString()
                        .containsIgnoringCase(setting.substring(0, setting.lastIndexOf('.')))
                        .containsIgnoringCase(field));
    }

    @Test
    void clientPropertiesThatCannotBeReadStopTheStartAndAreNamed() {
        program.withPropertyValues("bourse.kafka.client-properties=/nowhere/client.properties")
                .run(failed -> assertThat(failed).getFailure()
                        .hasStackTraceContaining("bourse.kafka.client-properties")
                        .hasStackTraceContaining("/nowhere/client.properties"));
    }
}
