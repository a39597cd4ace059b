package exchange.bourse.connectors.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HousekeepingTest {

    private static final Schema ROW = SchemaBuilder.struct().optional().field("reference_type", Schema.OPTIONAL_STRING_SCHEMA).build();
    private static final Schema CHANGE = SchemaBuilder.struct().field("op", Schema.STRING_SCHEMA).field("after", ROW).build();
    private static final String ORDERS = "legacy.public.orders";
    private static final String LIABILITIES = "legacy.public.liabilities";

    private final Housekeeping<SourceRecord> housekeeping = new Housekeeping<>();

    @ParameterizedTest
    @ValueSource(strings = {ORDERS, LIABILITIES, "legacy.orders"})
    void whatIsDeletedOfOrdersAndLiabilitiesIsTidiedUp(String topic) {
        assertThat(housekeeping.test(change(topic, "d", null))).isTrue();
        assertThat(housekeeping.test(record(topic, null))).as("its tombstone").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy.public.beneficiaries", "legacy.public.trading_fees", "legacy.public.stop_orders"})
    void whatIsDeletedOfOtherTablesHappened(String topic) {
        assertThat(housekeeping.test(change(topic, "d", null))).isFalse();
        assertThat(housekeeping.test(record(topic, null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "u", "r"})
    void anOrderThatIsThereHappened(String operation) {
        assertThat(housekeeping.test(change(ORDERS, operation, new Struct(ROW)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CompactOrders", "compactorders"})
    void theSumOfEntriesIsTidyingUpUnlessASnapshotFindsIt(String type) {
        Struct sum = new Struct(ROW).put("reference_type", type);

        assertThat(housekeeping.test(change(LIABILITIES, "c", sum))).isTrue();
        assertThat(housekeeping.test(change(LIABILITIES, "r", sum))).isFalse();
    }

    @Test
    void anEntryOfAnOrderOrOfNothingHappened() {
        assertThat(housekeeping.test(change(LIABILITIES, "c", new Struct(ROW).put("reference_type", "Order")))).isFalse();
        assertThat(housekeeping.test(change(LIABILITIES, "c", new Struct(ROW)))).isFalse();
    }

    private static SourceRecord change(String topic, String operation, @Nullable Struct after) {
        return record(topic, new Struct(CHANGE).put("op", operation).put("after", after));
    }

    private static SourceRecord record(String topic, @Nullable Struct value) {
        return new SourceRecord(null, null, topic, value == null ? null : value.schema(), value);
    }
}
