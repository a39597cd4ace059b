package exchange.bourse.platform.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class AvroJsonTest {

    @Test
    void decimalsArePlainText() {
        assertThat(AvroJson.of(new BigDecimal("60000.500000000000000000"))).hasToString("\"60000.5\"");
        assertThat(AvroJson.of(new BigDecimal("0.000000010000000000"))).hasToString("\"0.00000001\"");
        assertThat(AvroJson.of(new BigDecimal("100.000000000000000000"))).hasToString("\"100\"");
        assertThat(AvroJson.of(new BigDecimal("0E-18"))).hasToString("\"0\"");
    }

    @Test
    void recordsKeepTheirFieldsInOrder() {
        Schema inner = SchemaBuilder.record("Inner").fields().requiredString("name").endRecord();
        Schema outer = SchemaBuilder.record("Outer").fields().requiredLong("id").name("inner").type(inner).noDefault().endRecord();
        GenericData.Record record = new GenericData.Record(outer);
        GenericData.Record child = new GenericData.Record(inner);
        child.put("name", "btc");
        record.put("id", 7L);
        record.put("inner", child);

        assertThat(AvroJson.of(record)).hasToString("{\"id\":7,\"inner\":{\"name\":\"btc\"}}");
    }

    @Test
    void otherValuesAreWhatJsonMakesOfThem() {
        assertThat(AvroJson.of(null)).hasToString("null");
        assertThat(AvroJson.of(List.of(1, true))).hasToString("[1,true]");
        assertThat(AvroJson.of(Map.of("a", 2L))).hasToString("{\"a\":2}");
        assertThat(AvroJson.of(Instant.parse("2026-01-02T03:04:05Z"))).hasToString("\"2026-01-02T03:04:05Z\"");
        assertThat(AvroJson.of(ByteBuffer.wrap("hi".getBytes(StandardCharsets.UTF_8)))).hasToString("\"aGk=\"");
    }
}
