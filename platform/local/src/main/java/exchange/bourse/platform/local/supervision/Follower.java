package exchange.bourse.platform.local.supervision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows a file that grows, line by line. A file that was cut, or began anew, is followed from its beginning. */
public final class Follower {

    private static final int CHUNK_BYTES = 1 << 16;

    private final Path file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    /** Follows a file, which may not exist yet, from a position in bytes. */
    public Follower(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /** The lines that were completed since the last call. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (Files.notExists(file)) {
            return lines;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0;
                line.reset();
            }
            log.seek(position);
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int count = log.read(chunk); count > 0; count = log.read(chunk)) {
                position += count;
                take(chunk, count, lines);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void take(byte[] chunk, int count, List<String> lines) {
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(chunk[i]);
            }
        }
    }
}
