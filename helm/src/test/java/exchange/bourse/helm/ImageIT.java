package exchange.bourse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the image holds, laid out as its Containerfile says without an engine for containers, and started as the chart does. */
class ImageIT {

    private static final Path ROOT = Path.of(System.getProperty("bourse.root", ".."));
    private static final Pattern COPY = Pattern.compile("COPY (\\S+) (\\S+)");
    private static final int LIMIT_S = 60;

    @TempDir
    private static Path image;

    @BeforeAll
    static void layOut() throws IOException {
        for (String line : Files.readAllLines(ROOT.resolve("platform/image/Containerfile"))) {
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                copy(copy.group(1), inImage(copy.group(2)));
            }
        }
    }

    private static Path inImage(String path) {
        return image.resolve(path.substring(1));
    }

    private static void copy(String from, Path to) throws IOException {
        if (from.endsWith("/")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(from))) {
                for (Path file : files.toList()) {
                    link(file, to.resolve(file.getFileName()));
                }
            }
            return;
        }
        Path pattern = ROOT.resolve(from);
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(pattern.getParent(), pattern.getFileName().toString())) {
            files.forEach(found::add);
        }
        assertThat(found).as(from).hasSize(1);
        link(found.getFirst(), to);
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void everyCommandOfTheChartIsInIt() throws IOException {
        List<Map<String, Object>> withPods = Chart.renderPods(Chart.REQUIRED, Chart.NO_HOOKS);

        assertThat(withPods).hasSize(3)
                .allSatisfy(each -> assertThat(inImage(Manifest.text(Manifest.container(each), "command", 2))).isRegularFile());
    }

    @Test
    void theAdministratorRuns() throws Exception {
        assertThat(run("administrator", Map.of(), "topics", "--help")).contains("--client-properties", "exit code 0");
    }

    @Test
    void theAuditorRuns() throws Exception {
        assertThat(run("auditor", Map.of(), "run", "--registry", "http://127.0.0.1:1")).contains("--bootstrap-servers", "exit code 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "gateway"})
    void aServiceReadsTheFileThatTheChartMountsAndNamesABadSetting(String program) throws Exception {
        Path settings = Files.writeString(image.resolve(program + ".yaml"),
                "bourse: {kafka: {client-properties: /nowhere/client.properties}}");

        assertThat(run(program, Map.of("SPRING_CONFIG_ADDITIONALLOCATION", "file:" + settings))).contains("bourse.kafka.client-properties",
                "/nowhere/client.properties", "exit code 1");
    }

    /** What a program says, and how it ends. */
    private static String run(String program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                inImage("/opt/bourse/%1$s/bourse-%1$s.jar".formatted(program)).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(image, program, ".log");
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        start.environment().putAll(environment);
        Process process = start.start();
        if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("%s did not end within %d s:%n%s".formatted(program, LIMIT_S, Files.readString(output)));
        }
        return Files.readString(output) + "exit code " + process.exitValue();
    }
}
