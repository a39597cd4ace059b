package exchange.bourse.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.tukaani.xz.XZInputStream;

/** The folder of real market data: what {@code BOURSE_DATA} names, or the one beside the checkout. */
public final class RealData {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private RealData() {
    }

    /** A folder of the data; the test is skipped without it. */
    public static Path folder(String name) {
        Path data = Path.of(Optional.ofNullable(System.getenv("BOURSE_DATA")).orElse("../../shared/data")).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "no real data at " + data.toAbsolutePath() + ": set BOURSE_DATA");
        return data;
    }

    /** The rows of a file of comma-separated values, which may be compressed. */
    public static List<CSVRecord> read(Path file) {
        try (InputStream raw = Files.newInputStream(file); InputStream plain = plain(file, raw)) {
            return FORMAT.parse(new InputStreamReader(plain, StandardCharsets.UTF_8)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream plain(Path file, InputStream raw) throws IOException {
        if (file.toString().endsWith(".xz")) {
            return new XZInputStream(raw);
        }
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
