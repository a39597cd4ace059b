package exchange.bourse.platform.bench.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures in a file, with what they depend on. */
public final class Results {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Results() {
    }

    /**
     * Writes a JSON object.
     *
     * @param figures what was measured, by name
     */
    public static void write(Path file, Map<String, ?> figures) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(Circumstances.members());
        all.putAll(figures);
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        JSON.writeValue(file.toFile(), all);
    }
}
