package exchange.bourse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of topics in the documentation to the catalogue. */
class TopicTableTest {

    private static final Path DOCUMENT = Path.of("../docs/topics.md");

    @Test
    void theDocumentedTableIsTheCatalogue() throws IOException {
        Path actual = Files.writeString(Files.createDirectories(Path.of("target")).resolve("topics.md"), document());
        assertThat(Files.readString(DOCUMENT)).as("copy %s to %s", actual, DOCUMENT).isEqualTo(document());
    }

    private static String document() {
        return """
               # Topics

               Every topic of the exchange, as the catalogue (`avro`, `exchange.bourse.catalogue.Topics`) defines it. A command topic has many writers and
               one reader, its owner; an event or state topic has one writer, its owner, and many readers. Keys are text; values are Avro records in
               Confluent's wire format, their schemas in the registry under `<topic>-value`. Decimals are `decimal(38,18)`.

               | topic | kind | key | partitions | value | retention | owner | what it carries |
               | --- | --- | --- | --- | --- | --- | --- | --- |
               """
                + Topics.all().stream().map(TopicTableTest::row).collect(Collectors.joining());
    }

    private static String row(Topic<?> topic) {
        String retention = topic.kind().compacted()
                ? "latest per key"
                : topic.retention().equals(Topic.FOREVER) ? "for ever" : topic.retention().toHours() + " h";
        return "| `%s` | %s | %s | %d | `%s` | %s | %s | %s |%n".formatted(topic.name(), lower(topic.kind()), lower(topic.keyedBy()),
                topic.partitions(), topic.valueType().getSimpleName(), retention, lower(topic.owner()), topic.purpose());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
