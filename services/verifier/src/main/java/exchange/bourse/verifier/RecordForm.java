package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a record: its key, headers, value and time, each led by its length, in one piece. A command's time is the broker's at
 * the moment of writing, and no output of the command's writer; so it is left out.
 *
 * <p>A value begins with the id of its schema. One that an earlier release wrote with an earlier schema is taken as this release reads it,
 * and writes it again.
 */
final class RecordForm {

    /** A zero byte, and the schema's id. */
    private static final int SCHEMA_BYTES = 5;

    private final ConfluentSerdes serdes;
    private final Map<String, Serde<SpecificRecord>> serdesByTopic = new HashMap<>();
    private final Map<String, byte[]> presentSchemas = new HashMap<>();

    RecordForm(ConfluentSerdes serdes) {
        this.serdes = serdes;
    }

    /** The form of a record that this release wrote. */
    ByteBuffer ofReplayed(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            presentSchemas.computeIfAbsent(record.topic(), _ -> schema(record.value()));
        }
        return form(record, record.value());
    }

    /** The form of a recorded one, for comparison with what was replayed of its topic before. */
    ByteBuffer ofRecorded(ConsumerRecord<byte[], byte[]> record) {
        return form(record, isOfThisRelease(record) ? record.value() : translated(record));
    }

    /** Whether a recorded value has the schema that this release writes, as far as a replay has shown which that is. */
    boolean isOfThisRelease(ConsumerRecord<byte[], byte[]> record) {
        byte[] present = presentSchemas.get(record.topic());
        return present == null || record.value() == null || Arrays.equals(schema(record.value()), present);
    }

    /** What two records of unequal forms differ in. */
    String difference(ConsumerRecord<byte[], byte[]> recorded, ConsumerRecord<byte[], byte[]> replayed) {
        String what;
        if (!Arrays.equals(recorded.key(), replayed.key())) {
            what = "the key differs";
        } else if (!ofRecorded(recorded).slice(0, Long.BYTES).equals(ofReplayed(replayed).slice(0, Long.BYTES))) {
            what = "the time differs";
        } else {
            what = recorded.headers().equals(replayed.headers()) ? "the value differs" : "the headers differ";
        }
        return "%s%n  recorded: %s%n  replayed: %s".formatted(what, describe(recorded), describe(replayed));
    }

    /** A record for people. */
    String describe(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "none" : new String(record.key(), StandardCharsets.UTF_8);
        return "time %s, key %s, %s".formatted(Instant.ofEpochMilli(record.timestamp()), key, content(record));
    }

    private String content(ConsumerRecord<byte[], byte[]> record) {
        try {
            return String.valueOf(serde(record.topic()).deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return "%d bytes that are no value of the topic".formatted(record.serializedValueSize());
        }
    }

    private static byte[] schema(byte[] value) {
        return Arrays.copyOf(value, Math.min(value.length, SCHEMA_BYTES));
    }

    /** One that cannot be read stays as it is, and so differs. */
    private byte @Nullable [] translated(ConsumerRecord<byte[], byte[]> record) {
        Serde<SpecificRecord> serde = serde(record.topic());
        try {
            return serde.serializer().serialize(record.topic(), serde.deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return record.value();
        }
    }

    @SuppressWarnings("unchecked")
    private Serde<SpecificRecord> serde(String topic) {
        return serdesByTopic.computeIfAbsent(topic, name -> serdes.of((Topic<SpecificRecord>) Topics.named(name)));
    }

    private static ByteBuffer form(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        int size = Long.BYTES + sizeOf(record.key()) + sizeOf(value);
        for (Header header : record.headers()) {
            size += sizeOf(header.key().getBytes(StandardCharsets.UTF_8)) + sizeOf(header.value());
        }
        ByteBuffer form = ByteBuffer.allocate(size);
        form.putLong(Topics.named(record.topic()).kind() == Topic.Kind.COMMANDS ? 0 : record.timestamp());
        put(form, record.key());
        put(form, value);
        for (Header header : record.headers()) {
            put(form, header.key().getBytes(StandardCharsets.UTF_8));
            put(form, header.value());
        }
        return form.flip();
    }

    private static int sizeOf(byte @Nullable [] bytes) {
        return Integer.BYTES + (bytes == null ? 0 : bytes.length);
    }

    private static void put(ByteBuffer form, byte @Nullable [] bytes) {
        if (bytes == null) {
            form.putInt(-1);
        } else {
            form.putInt(bytes.length).put(bytes);
        }
    }
}
