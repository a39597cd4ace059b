package exchange.bourse.platform.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    private Path directory;

    @Test
    void onlyTheOwnerLooksIntoDataLogsAndWhatRunsAlsoIfTheyWereThereBefore() throws IOException {
        Layout layout = new Layout(directory, directory.resolve("home"));
        Files.createDirectories(layout.logs());
        Files.setPosixFilePermissions(layout.logs(), PosixFilePermissions.fromString("rwxr-xr-x"));

        layout.create();

        for (Path each : new Path[]{layout.data(), layout.logs(), layout.run()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).as("%s", each).isEqualTo("rwx------");
        }
    }

    @Test
    void aClustersDataAreItsOwnAndGoWithAReset() {
        Layout layout = new Layout(directory, directory.resolve("home"));
        Layout cluster = layout.of(Deployment.CLUSTER);

        assertThat(cluster.data()).isNotEqualTo(layout.data()).startsWithRaw(layout.allData());
        assertThat(cluster.of(Deployment.SINGLE)).isEqualTo(layout);
        assertThat(cluster.secrets()).isEqualTo(layout.secrets());
    }
}
