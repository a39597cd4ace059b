package exchange.bourse.platform.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

    @TempDir
    private Path directory;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("part.log");
    }

    @Test
    void aFileThatComesLaterIsFollowedFromItsBeginning() throws IOException {
        Follower follower = new Follower(file, 0);
        assertThat(follower.lines()).isEmpty();

        Files.writeString(file, "one\ntwo\n");

        assertThat(follower.lines()).containsExactly("one", "two");
        assertThat(follower.lines()).isEmpty();
    }

    @Test
    void aLineIsShownWhenItIsComplete() throws IOException {
        Follower follower = new Follower(file, 0);
        Files.writeString(file, "one\nt");
        assertThat(follower.lines()).containsExactly("one");

        Files.writeString(file, "wo\n", StandardOpenOption.APPEND);

        assertThat(follower.lines()).containsExactly("two");
    }

    @Test
    void aFileThatBeganAnewIsFollowedFromItsBeginning() throws IOException {
        Files.writeString(file, "a long line\nand another\n");
        Follower follower = new Follower(file, Files.size(file));

        Files.writeString(file, "new\n");

        assertThat(follower.lines()).containsExactly("new");
    }

    @Test
    void theTailIsTheLastLines() throws IOException {
        Files.writeString(file, "one\ntwo\nthree\n");

        assertThat(LogTail.of(file, 2).lines()).containsExactly("two", "three");
        assertThat(LogTail.of(directory.resolve("none"), 2)).contains("none");
    }
}
