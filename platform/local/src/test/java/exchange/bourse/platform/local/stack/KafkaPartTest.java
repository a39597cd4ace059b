package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartTest {

    @TempDir
    private Path directory;

    @Test
    void offsetsOutliveAnEngineThatIsStoppedForWeeks() throws IOException, InterruptedException {
        assertThat(properties().getProperty("offsets.retention.minutes")).isEqualTo("2147483647");
    }

    @Test
    void nobodyElseOnTheNetworkReachesTheBroker() throws IOException, InterruptedException {
        assertThat(properties().getProperty("listeners").split(",", -1)).hasSize(2)
                .allSatisfy(listener -> assertThat(listener).contains("://127.0.0.1:"));
    }

    private Properties properties() throws IOException, InterruptedException {
        Layout layout = new Layout(directory, directory);
        layout.create();
        new KafkaPart(layout, Settings.from(Map.of()), Versions.built()).part().preparation().prepare(command -> {});
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(layout.run().resolve("kafka.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
