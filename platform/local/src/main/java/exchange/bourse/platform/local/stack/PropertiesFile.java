package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The files of Kafka's programs, which are written anew before each start. */
final class PropertiesFile {

    private static final String LOGGING = "kafka-log4j2.properties";

    private PropertiesFile() {
    }

    static void write(Path file, Properties properties) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written at each start.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** What they log. One after the other: several brokers start at the same time. */
    static synchronized void copyLogging(Path file) {
        try (InputStream resource = PropertiesFile.class.getResourceAsStream(LOGGING)) {
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
