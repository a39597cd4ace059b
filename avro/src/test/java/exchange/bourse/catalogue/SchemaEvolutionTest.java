package exchange.bourse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topic.SchemaRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Refuses a schema change that would leave somebody behind. Every version of a topic's schema that was ever released is kept under {@code
 * released}, by topic and number; a changed schema is added there as the next number, and stays.
 */
class SchemaEvolutionTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyReleasedVersionCanBeReadAndCanReadWhereTheRuleSaysSo(Topic<?> topic) throws IOException {
        Schema current = schema(topic);
        for (Schema released : released(topic)) {
            assertThat(problems(topic, current, released)).as("%s against a released version", topic.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theCurrentSchemaIsTheLastReleasedVersion(Topic<?> topic) throws IOException {
        Path candidate = Files.writeString(Files.createDirectories(Path.of("target/schemas")).resolve(topic.name() + ".avsc"),
                schema(topic).toString(true));
        assertThat(released(topic)).as("if the change is meant, add %s to %s as the next version", candidate, RELEASED).isNotEmpty();
        assertThat(schema(topic)).as("if the change is meant, add %s to %s as the next version", candidate, RELEASED)
                .isEqualTo(released(topic).getLast());
    }

    @Test
    void aRemovedFieldIsRefusedForAnEventTopic() {
        Schema changed = parsed(schema(Topics.TRADES).toString().replace("\"taker_side\"", "\"taken_side\""));
        assertThat(problems(Topics.TRADES, changed, schema(Topics.TRADES))).isNotEmpty();
    }

    @Test
    void aNewCommandIsAllowedForACommandTopicButAnOldOneStays() {
        String json = schema(Topics.BOOK_COMMANDS).toString();
        Schema extended = parsed(json.replace("\"type\":[{\"type\":\"record\",\"name\":\"PlaceInBook\"",
                "\"type\":[{\"type\":\"record\",\"name\":\"Halt\",\"fields\":[]},{\"type\":\"record\",\"name\":\"PlaceInBook\""));
        assertThat(extended).isNotEqualTo(schema(Topics.BOOK_COMMANDS));
        assertThat(problems(Topics.BOOK_COMMANDS, extended, schema(Topics.BOOK_COMMANDS))).isEmpty();
        assertThat(problems(Topics.BOOK_COMMANDS, schema(Topics.BOOK_COMMANDS), extended)).isNotEmpty();
    }

    private static List<String> problems(Topic<?> topic, Schema current, Schema released) {
        Stream<String> newReader = incompatibilities(current, released);
        Stream<String> oldReader = topic.kind().schemaRule() == SchemaRule.FULL ? incompatibilities(released, current) : Stream.of();
        return Stream.concat(newReader, oldReader).toList();
    }

    private static Stream<String> incompatibilities(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return result.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Stream.of()
                : result.getResult().getIncompatibilities().stream().map(Object::toString);
    }

    private static List<Schema> released(Topic<?> topic) throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.getFileName().toString().matches(topic.name() + "\\.\\d+\\.avsc"))
                    .sorted(java.util.Comparator.comparingInt(SchemaEvolutionTest::version))
                    .map(SchemaEvolutionTest::read)
                    .toList();
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll(".*\\.(\\d+)\\.avsc", "$1"));
    }

    private static Schema read(Path file) {
        try {
            return parsed(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Schema parsed(String json) {
        return new Schema.Parser().parse(json);
    }

    private static Schema schema(Topic<?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }
}
