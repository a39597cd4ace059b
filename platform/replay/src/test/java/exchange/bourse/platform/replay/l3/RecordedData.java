package exchange.bourse.platform.replay.l3;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The recorded day, which is not part of the repository: in the directory that BOURSE_DATA names, or in ../shared/data beside the checkout.
 */
final class RecordedData {

    private RecordedData() {
    }

    /** Reads the day, or skips the test. */
    static RecordedDay bitstamp() {
        Path data = Optional.ofNullable(System.getenv("BOURSE_DATA")).map(Path::of).orElse(Path.of("../../../shared/data"));
        Path day = data.resolve("bitstamp-btcusd-2015-05-01");
        assumeTrue(Files.isDirectory(day), "the recorded day is neither in $BOURSE_DATA nor in ../shared/data beside the checkout");
        return RecordingReader.read(day);
    }
}
