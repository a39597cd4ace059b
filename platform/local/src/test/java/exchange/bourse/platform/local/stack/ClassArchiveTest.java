package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final List<String> FLAGS = List.of("-Xmx1m");

    @TempDir
    private Path root;

    @Test
    void aProgramHasAnArchiveOfItsName() throws IOException {
        Path archives = Files.createDirectories(root.resolve(".bourse/archives"));

        assertThat(ClassArchive.with(FLAGS, layout(), "engine")).endsWith("-Xmx1m")
                .contains("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archives.resolve("engine.jsa"));
    }

    @Test
    void whereNothingCanBeWrittenThereIsNone() {
        assertThat(ClassArchive.with(FLAGS, layout(), "engine")).isEqualTo(FLAGS);
    }

    private Layout layout() {
        return new Layout(root, root.resolve("home"));
    }
}
