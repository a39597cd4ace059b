package exchange.bourse.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alerts' rules, by Prometheus' own tool. Continuous integration has to have it; elsewhere the tests that need it are skipped. */
class AlertRulesTest {

    private static final Path RULES = Path.of("../observability").toAbsolutePath().normalize();
    private static final String TOOL = System.getenv().getOrDefault("BOURSE_PROMTOOL", "promtool");

    @BeforeEach
    void findTool() {
        boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(directory -> Path.of(directory).resolve(TOOL))
                .anyMatch(Files::isExecutable);
        boolean required = "true".equals(System.getenv("CI")) || System.getenv("BOURSE_PROMTOOL") != null;
        assumeTrue(found || required, "promtool is not there, it comes with Prometheus; or set BOURSE_PROMTOOL to it");
        assertThat(found).as("%s, which comes with Prometheus, is executable", TOOL).isTrue();
    }

    private static void succeeds(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOL));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command).directory(RULES.toFile()).redirectErrorStream(true).start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(output).isZero();
    }

    private static Set<String> namesIn(String file, String pattern) throws IOException {
        return names(Files.readString(RULES.resolve(file)), pattern);
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    @Test
    void prometheusTakesItsConfigurationAndTheRules() throws Exception {
        succeeds("check", "config", "prometheus.yml");
        succeeds("check", "rules", "alerts.yml");
    }

    @Test
    void everyAlertFiresWhenItShouldAndKeepsStillWhenItShouldNot() throws Exception {
        succeeds("test", "rules", "alerts-test.yml");
        assertThat(namesIn("alerts-test.yml", "alertname: (\\w+)")).isEqualTo(namesIn("alerts.yml", "- alert: (\\w+)"));
    }

    @Test
    void everyAlertIsInTheDocumentWithWhatToDo() throws Exception {
        String document = Files.readString(RULES.resolve("../../docs/operations.md"));
        String table = document.substring(document.indexOf("## Alerts"));
        assertThat(names(table, "`([A-Z][A-Za-z]+)`")).isEqualTo(namesIn("alerts.yml", "- alert: (\\w+)"));
    }
}
