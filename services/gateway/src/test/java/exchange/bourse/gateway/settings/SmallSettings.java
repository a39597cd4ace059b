package exchange.bourse.gateway.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Settings for tests of parts: little of everything, and a log that nobody is at. */
public final class SmallSettings {

    /** Nothing listens on the discard port. */
    public static final BourseSettings SETTINGS = new BourseSettings(Path.of("none"),
            new BourseSettings.Kafka("127.0.0.1:9", "mock://commands"),
            new BourseSettings.Auth("http://issuer.test", "bourse", Duration.ZERO, "bourse-web"),
            new BourseSettings.Gateway(0, 1, Duration.ofMillis(100), Duration.ZERO, Duration.ZERO, Duration.ZERO, 10,
                    DataSize.ofKilobytes(1), List.of()),
            new BourseSettings.Streams(10, 10, DataSize.ofKilobytes(1), 10, Duration.ofMillis(1), Duration.ofSeconds(1),
                    Duration.ofSeconds(2), Duration.ofSeconds(1)),
            new BourseSettings.Management(Map.of(), Map.of(), Duration.ofMinutes(1), Duration.ZERO, 1));

    private SmallSettings() {
    }
}
