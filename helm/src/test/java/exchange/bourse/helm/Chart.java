package exchange.bourse.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The chart, as Helm renders it. */
final class Chart {

    /** What an operator has to say at least. */
    static final String REQUIRED = """
                                   kafka:
                                     bootstrapServers: kafka-bootstrap:9093
                                     schemaRegistryUrl: http://registry/apis/ccompat/v7
                                   auth:
                                     issuer: https://login.example.org/realms/bourse
                                   """;

    /** Helm renders hooks apart, and not in answer to us. */
    static final String NO_HOOKS = "topics: {hook: false}";

    private static final Path DIRECTORY = Path.of("bourse");
    private static final String RELEASE = "test";

    private Chart() {
    }

    static Helm helm() {
        return new Helm(DIRECTORY);
    }

    /**
     * All manifests of an installation.
     *
     * @param values YAML, each one over those before it
     * @throws RuntimeException with Helm's words if it refuses
     */
    static List<Map<String, Object>> render(String... values) throws IOException {
        TemplateCommand command = helm().template().withName(RELEASE).withNamespace("exchange").withKubeVersion("1.34.0");
        List<Path> files = new ArrayList<>();
        try {
            for (String each : values) {
                Path file = Files.createTempFile("values", ".yaml");
                files.add(file);
                command.withValuesFile(Files.writeString(file, each));
            }
            return parse(command.call());
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @SuppressWarnings("unchecked") // A manifest is a mapping; anything else fails where it is used.
    private static List<Map<String, Object>> parse(String yaml) {
        List<Map<String, Object>> manifests = new ArrayList<>();
        new Yaml().loadAll(yaml).forEach(document -> {
            if (document != null) {
                manifests.add((Map<String, Object>) document);
            }
        });
        return manifests;
    }

    /** The manifests of an installation that make pods. */
    static List<Map<String, Object>> renderPods(String... values) throws IOException {
        return render(values).stream().filter(each -> List.of("StatefulSet", "Job").contains(Manifest.text(each, "kind"))).toList();
    }

    /** The manifest of a kind with a name. */
    static Map<String, Object> named(List<Map<String, Object>> manifests, String kind, String name) {
        return manifests.stream()
                .filter(each -> Manifest.text(each, "kind").equals(kind) && Manifest.text(each, "metadata", "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no %s %s".formatted(kind, name)));
    }
}
