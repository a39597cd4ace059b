package exchange.bourse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.SchemaHistory;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.Execution;
import exchange.bourse.events.Role;
import exchange.bourse.events.Side;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    private static final String REGISTRY = "mock://record-form";
    private static final long TIME_MS = 1_000;
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(18);

    private final ConfluentSerdes serdes = new ConfluentSerdes(REGISTRY);
    private final RecordForm form = new RecordForm(serdes);
    private final Execution fill = new Execution(1L, 2L, "alice", "btcusd", Side.BUY, Role.MAKER, ONE, ONE, ONE, "btc", ONE, ONE,
            Instant.EPOCH, null);
    private ConsumerRecord<byte[], byte[]> replayed = record("", new byte[0], TIME_MS, new byte[0]);

    @BeforeEach
    void replay() {
        replayed = record(Topics.EXECUTIONS.name(), bytes("alice"), TIME_MS,
                serdes.serializer(Topics.EXECUTIONS).serialize(Topics.EXECUTIONS.name(), fill));
        form.ofReplayed(replayed);
    }

    @Test
    void aValueOfAnEarlierSchemaIsComparedAsThisReleaseReadsIt() throws IOException {
        ConsumerRecord<byte[], byte[]> recorded = record(replayed.topic(), replayed.key(), TIME_MS, inFirstSchema());

        assertThat(recorded.value()).isNotEqualTo(replayed.value());
        assertThat(form.isOfThisRelease(recorded)).isFalse();
        assertThat(form.isOfThisRelease(replayed)).isTrue();
        assertThat(form.ofRecorded(recorded)).isEqualTo(form.ofReplayed(replayed));
    }

    @Test
    void whatBelongsToTheKeyIsNotTakenForTheValue() {
        ConsumerRecord<byte[], byte[]> one = record(replayed.topic(), bytes("ab"), TIME_MS, bytes("c"));
        ConsumerRecord<byte[], byte[]> other = record(replayed.topic(), bytes("a"), TIME_MS, bytes("bc"));

        assertThat(form.ofReplayed(one)).isNotEqualTo(form.ofReplayed(other));
    }

    @Test
    void theTimeOfAnEventCountsThatOfACommandDoesNot() {
        ConsumerRecord<byte[], byte[]> later = record(replayed.topic(), replayed.key(), TIME_MS + 1, replayed.value());
        assertThat(form.ofRecorded(later)).isNotEqualTo(form.ofReplayed(replayed));
        assertThat(form.difference(later, replayed)).startsWith("the time differs");

        String commands = Topics.BOOK_COMMANDS.name();
        assertThat(form.ofRecorded(record(commands, bytes("btcusd"), TIME_MS, bytes("value"))))
                .isEqualTo(form.ofRecorded(record(commands, bytes("btcusd"), TIME_MS + 1, bytes("value"))));
    }

    @Test
    void bytesThatAreNoValueAreDescribedAllTheSame() {
        assertThat(form.describe(record(replayed.topic(), bytes("alice"), TIME_MS, bytes("garbage")))).contains("7 bytes");
    }

    private byte[] inFirstSchema() throws IOException {
        Schema first = SchemaHistory.of(Execution.class).getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(Execution.class).write(fill, encoder);
        encoder.flush();
        GenericRecord old = new GenericDatumReader<GenericRecord>(fill.getSchema(), first).read(null,
                DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(serdes.settings(), false);
            return serializer.serialize(Topics.EXECUTIONS.name(), old);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] key, long timeMs, byte[] value) {
        return new ConsumerRecord<>(topic, 0, 0, timeMs, TimestampType.CREATE_TIME, key.length, value.length, key, value,
                new RecordHeaders(), Optional.empty());
    }
}
