package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one topic in Confluent's wire format, whatever version of the schema they were written with. Each version is looked up
 * once. When a value cannot be read, what is thrown tells whose fault it was: a {@link RegistryUnavailableException} passes, a
 * {@link SerializationException} is about the value, and for good. A command without a value is none.
 *
 * <p>May be used by many threads.
 *
 * @param <V> type of the values
 */
final class RegisteredDeserializer<V extends SpecificRecord> implements Deserializer<V> {

    private static final int NOT_FOUND = 404;

    private final Topic<V> topic;
    private final SchemaRegistryClient registry;
    private final SpecificData data;
    private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();

    RegisteredDeserializer(Topic<V> topic, SchemaRegistryClient registry) {
        this.topic = topic;
        this.registry = registry;
        this.data = SpecificData.getForClass(topic.valueType());
    }

    @Override
    public @Nullable V deserialize(String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            if (topic.kind() == Topic.Kind.COMMANDS) {
                throw new SerializationException("a command has no value");
            }
            return null;
        }
        if (bytes.length < RegisteredSerializer.HEADER_BYTES || bytes[0] != RegisteredSerializer.MAGIC) {
            throw new SerializationException("a value is not in Confluent's wire format");
        }
        DatumReader<V> reader = readers.computeIfAbsent(ByteBuffer.wrap(bytes).getInt(1), this::reader);
        try {
            return reader.read(null, DecoderFactory.get()
                    .binaryDecoder(bytes, RegisteredSerializer.HEADER_BYTES, bytes.length - RegisteredSerializer.HEADER_BYTES, null));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a value is no %s: %s".formatted(topic.valueType().getSimpleName(), e), e);
        }
    }

    private DatumReader<V> reader(int schemaId) {
        return new SpecificDatumReader<>(written(schemaId), data.getSchema(topic.valueType()), data);
    }

    private Schema written(int schemaId) {
        try {
            if (registry.getSchemaById(schemaId) instanceof AvroSchema schema) {
                return schema.rawSchema();
            }
            throw new SerializationException("schema %d is not Avro".formatted(schemaId));
        } catch (IOException e) {
            throw new RegistryUnavailableException(e);
        } catch (RestClientException e) {
            throw e.getStatus() == NOT_FOUND
                    ? new SerializationException("the registry has no schema %d".formatted(schemaId))
                    : new RegistryUnavailableException(e);
        }
    }
}
