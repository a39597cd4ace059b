package exchange.bourse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topic.SchemaRule;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.Trade;
import exchange.bourse.state.AccountWithdrawals;
import exchange.bourse.state.AuditAccount;
import exchange.bourse.state.AuditAsset;
import exchange.bourse.state.AuditClaim;
import exchange.bourse.state.AuditDeposit;
import exchange.bourse.state.AuditMarket;
import exchange.bourse.state.AuditOrder;
import exchange.bourse.state.AuditPending;
import exchange.bourse.state.AuditTransfer;
import exchange.bourse.state.BookCounters;
import exchange.bourse.state.BookOrder;
import exchange.bourse.state.JournalRow;
import exchange.bourse.state.MarketProgress;
import exchange.bourse.state.TradedVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Refuses a schema change that would leave somebody behind: a reader of a topic, or a store that was written before the change. */
class SchemaEvolutionTest {

    private static final Path RELEASED = Path.of("src/main/resources/exchange/bourse/schemas");

    static Stream<Arguments> records() {
        Stream<Arguments> inTopics = Topics.all().stream().map(topic -> Arguments.of(topic.valueType(), topic.kind().schemaRule()));
        Stream<Arguments> inStores = Stream
                .of(BookOrder.class, BookCounters.class, AuditAccount.class, AuditClaim.class, AuditOrder.class, AuditDeposit.class,
                        AuditTransfer.class, AuditPending.class, AuditAsset.class, AuditMarket.class, TradedVolume.class,
                        AccountWithdrawals.class, JournalLine.class, JournalRow.class, MarketProgress.class)
                .map(type -> Arguments.of(type, SchemaRule.BACKWARD));
        return Stream.concat(inTopics, inStores);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyReleasedVersionCanBeReadAndCanReadWhereTheRuleSaysSo(Class<? extends SpecificRecord> type, SchemaRule rule) {
        for (Schema released : SchemaHistory.of(type)) {
            assertThat(problems(rule, schema(type), released)).as("%s against a released version", type.getSimpleName()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void theCurrentSchemaIsTheLastReleasedVersion(Class<? extends SpecificRecord> type, SchemaRule rule) throws IOException {
        List<Schema> released = SchemaHistory.of(type);
        String next = "%s.%d.avsc".formatted(type.getSimpleName(), released.size() + 1);
        Path candidate = Files.writeString(Files.createDirectories(Path.of("target/schemas")).resolve(next),
                schema(type).toString(true) + "\n");
        assertThat(released).as("if the change is meant, add %s to %s (rule: %s)", candidate, RELEASED, rule).isNotEmpty();
        assertThat(schema(type)).as("if the change is meant, add %s to %s (rule: %s)", candidate, RELEASED, rule)
                .isEqualTo(released.getLast());
    }

    @Test
    void aRemovedFieldIsRefusedForAnEventTopic() {
        Schema changed = parsed(schema(Trade.class).toString().replace("\"taker_side\"", "\"taken_side\""));
        assertThat(problems(SchemaRule.FULL, changed, schema(Trade.class))).isNotEmpty();
    }

    @Test
    void aNewCommandIsAllowedForACommandTopicButAnOldOneStays() {
        String json = schema(BookCommand.class).toString();
        Schema extended = parsed(json.replace("\"type\":[{\"type\":\"record\",\"name\":\"PlaceInBook\"",
                "\"type\":[{\"type\":\"record\",\"name\":\"Halt\",\"fields\":[]},{\"type\":\"record\",\"name\":\"PlaceInBook\""));
        assertThat(extended).isNotEqualTo(schema(BookCommand.class));
        assertThat(problems(SchemaRule.BACKWARD, extended, schema(BookCommand.class))).isEmpty();
        assertThat(problems(SchemaRule.BACKWARD, schema(BookCommand.class), extended)).isNotEmpty();
    }

    private static List<String> problems(SchemaRule rule, Schema current, Schema released) {
        Stream<String> newReader = incompatibilities(current, released);
        Stream<String> oldReader = rule == SchemaRule.FULL ? incompatibilities(released, current) : Stream.of();
        return Stream.concat(newReader, oldReader).toList();
    }

    private static Stream<String> incompatibilities(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return result.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Stream.of()
                : result.getResult().getIncompatibilities().stream().map(Object::toString);
    }

    private static Schema parsed(String json) {
        return new Schema.Parser().parse(json);
    }

    private static Schema schema(Class<? extends SpecificRecord> type) {
        return SpecificData.get().getSchema(type);
    }
}
