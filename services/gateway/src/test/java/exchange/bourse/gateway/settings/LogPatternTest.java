package exchange.bourse.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class LogPatternTest {

    private static String line(LoggingEvent event) throws IOException {
        Object pattern = new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("logging.pattern.console");
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(Objects.requireNonNull(pattern).toString());
        layout.start();
        return layout.doLayout(event);
    }

    private static LoggingEvent event(@Nullable Throwable failure) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(LogPatternTest.class.getName(), context.getLogger("exchange.bourse.Some"), Level.WARN,
                "definition refused", failure, null);
        event.addKeyValuePair(new KeyValuePair("market", "btcusd"));
        return event;
    }

    @Test
    void aLineShowsKeysAndValues() throws IOException {
        assertThat(line(event(null)))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+ WARN  exchange\\.bourse\\.Some definition refused market=\"btcusd\"\\R");
    }

    @Test
    void aFailureIsShownShort() throws IOException {
        String lines = line(event(new IllegalStateException("outer", new IllegalArgumentException("inner"))));

        assertThat(lines).contains("IllegalArgumentException: inner", "IllegalStateException: outer");
        assertThat(lines.lines().filter(line -> line.startsWith("\tat "))).hasSizeLessThanOrEqualTo(12);
    }
}
