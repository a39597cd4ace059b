package exchange.bourse.stream;

import exchange.bourse.catalogue.SchemaHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Makes serdes for the values of state stores: Avro's single-object encoding (Avro specification 1.12, "Single-object encoding"), which
 * names the schema by its fingerprint, so that what an earlier release wrote is still read. A store belongs to one topology alone, so it
 * needs no registry.
 */
public final class SingleObjectSerde {

    private SingleObjectSerde() {
    }

    /** A serde for a generated record type. */
    public static <T extends SpecificRecordBase> Serde<T> of(Class<T> type) {
        SpecificData data = SpecificData.getForClass(type);
        BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(data, data.getSchema(type));
        BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(data, data.getSchema(type));
        SchemaHistory.of(type).forEach(decoder::addSchema);
        return Serdes.serdeFrom(serializer(encoder), deserializer(decoder));
    }

    private static <T extends SpecificRecordBase> Serializer<T> serializer(BinaryMessageEncoder<T> encoder) {
        return (topic, value) -> {
            if (value == null) {
                return null;
            }
            try {
                return encoder.encode(value).array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static <T extends SpecificRecordBase> Deserializer<T> deserializer(BinaryMessageDecoder<T> decoder) {
        return (topic, bytes) -> decode(decoder, bytes);
    }

    private static <T extends SpecificRecordBase> @Nullable T decode(BinaryMessageDecoder<T> decoder, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
