package exchange.bourse.platform.bench.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.openjdk.jmh.util.Version;

/** What figures depend on: the machine, the JVM, and the versions of what was measured. */
final class Circumstances {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String THEIR_VERSION = "/META-INF/maven/exchange.core2/exchange-core/pom.properties";

    private Circumstances() {
    }

    /** Members of a JSON object. The launcher script tells the commit in the system property {@code bourse.commit}. */
    static Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("commit", System.getProperty("bourse.commit", "unknown"));
        members.put("machine",
                Map.of("processor", processor(), "processors", Runtime.getRuntime().availableProcessors(), "system",
                        property("os.name") + " " + property("os.version"), "load",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), "hashed_mib_per_cpu_second",
                        MachineSpeed.hashedMibPerSecond()));
        members.put("jvm", property("java.vm.name") + " " + property("java.runtime.version"));
        members.put("versions",
                Map.of("kafka", AppInfoParser.getVersion(), "exchange-core", exchangeCore(), "jmh", Version.getPlainVersion()));
        return members;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** The model, where the system tells it in a file. */
    private static String processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return property("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> property("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exchangeCore() {
        Properties properties = new Properties();
        try (InputStream resource = Circumstances.class.getResourceAsStream(THEIR_VERSION)) {
            if (resource != null) {
                properties.load(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
