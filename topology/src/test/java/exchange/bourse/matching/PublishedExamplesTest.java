package exchange.bourse.matching;

import exchange.bourse.matching.fast.FastOrderBook;
import exchange.bourse.matching.naive.NaiveOrderBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The books do what rule books, exchanges and other matching engines publish as examples. A file of src/test/resources/matching is a
 * subject; its comments say where each example is from. The numbers are the sources', scaled to whole ones; the words are not.
 */
class PublishedExamplesTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return Stream.of("auctions", "self-trades", "stops", "icebergs", "priority", "instructions").flatMap(PublishedExamplesTest::of);
    }

    private static Stream<DynamicTest> of(String subject) {
        try (InputStream file = PublishedExamplesTest.class.getResourceAsStream("/matching/" + subject + ".txt")) {
            String text = new String(Objects.requireNonNull(file, subject).readAllBytes(), StandardCharsets.UTF_8);
            return Example.of(text.lines().toList())
                    .stream()
                    .flatMap(example -> Stream.of(
                            DynamicTest.dynamicTest(subject + ", fast: " + example.name(), () -> example.runOn(FastOrderBook::new)),
                            DynamicTest.dynamicTest(subject + ", naive: " + example.name(), () -> example.runOn(NaiveOrderBook::new))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
