package exchange.bourse.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that people start everything with, in a clone whose build only notes that it was asked for. */
class LauncherIT {

    private static final String BUILD = "#!/bin/sh\necho \"$*\" >>builds\n";

    @TempDir
    private Path directory;
    private Path clone = Path.of("");

    /** It lies below directories that are called like those of sources and tests. */
    @BeforeEach
    void cloneAndBuild() throws IOException {
        clone = Files.createDirectories(directory.toRealPath().resolve("src/test/clone"));
        Files.copy(Path.of(System.getProperty("bourse.root")).resolve("bourse"), clone.resolve("bourse"));
        Files.writeString(clone.resolve("mvnw"), BUILD);
        Files.setPosixFilePermissions(clone.resolve("mvnw"), PosixFilePermissions.fromString("rwx------"));
        for (String part : List.of("kafka", "keycloak", "registry")) {
            Files.createDirectories(clone.resolve(".bourse/dist").resolve(part + "-1"));
        }
        write("platform/local/target/bourse-local-1.jar");
        write("module/src/main/Program.java");
        write("module/src/test/ProgramTest.java");
        write("README.md");
        Files.setLastModifiedTime(write(".bourse/built"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void whatWasBuiltIsNotBuiltAgain() throws IOException, InterruptedException {
        run("status");

        assertThat(builds()).isEmpty();
    }

    @Test
    void aChangedSourceIsBuilt() throws IOException, InterruptedException {
        change("module/src/main/Program.java");

        run("status");

        assertThat(builds()).hasSize(1).allSatisfy(build -> assertThat(build).contains("package"));
    }

    @Test
    void textsAndTestsAreNoReasonToBuild() throws IOException, InterruptedException {
        change("README.md");
        change("module/src/test/ProgramTest.java");

        run("status");

        assertThat(builds()).isEmpty();
    }

    @Test
    void testsRunWhenNoExchangeDoes() throws IOException, InterruptedException {
        assertThat(run("test", "-Dany")).isEmpty();

        assertThat(builds()).containsExactly("-B verify -Dany");
    }

    @Test
    void benchmarksAreBuiltAfterTheProductThatTheyMeasure() throws IOException, InterruptedException {
        change("module/src/main/Program.java");

        run("bench", "core");

        assertThat(builds()).containsExactly("-B -Dquick -DskipTests package", "-q -B -DskipTests package -pl platform/bench -am");
    }

    @Test
    void anUnchangedProductIsNotBuiltAgainForItsBenchmarks() throws IOException, InterruptedException {
        run("bench", "core");

        assertThat(builds()).containsExactly("-q -B -DskipTests package -pl platform/bench -am");
    }

    @Test
    void nothingIsBuiltUnderARunningExchangeWhateverItsHome() throws IOException, InterruptedException {
        change("module/src/main/Program.java");
        // Only the arguments count: they are those of a supervisor of this clone.
        Process exchange = new ProcessBuilder("sh", "-c", "sleep 300; :", "java", "-Dbourse.root=" + clone, "-jar", "bourse.jar", "up")
                .start();
        try {
            assertThat(run("test")).contains("./bourse down").hasLineCount(1);
            run("status");
        } finally {
            exchange.descendants().forEach(ProcessHandle::destroyForcibly);
            exchange.destroyForcibly().waitFor();
        }
        assertThat(builds()).isEmpty();
    }

    private Path write(String file) throws IOException {
        Path path = clone.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }

    private void change(String file) throws IOException {
        Files.setLastModifiedTime(clone.resolve(file), FileTime.from(Instant.now().plusSeconds(120)));
    }

    private List<String> builds() throws IOException {
        Path builds = clone.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    /** Runs the script and returns what it says on standard error. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", clone.resolve("bourse").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BOURSE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("BOURSE_HOME", "BOURSE_BUILD"));
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return errors.strip();
    }
}
