package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one topic in Confluent's wire format. Their schema never changes while the program runs, so it is looked up in the
 * registry once. Confluent's own serializer, which must be ready for any schema, walks over the whole of it with each record, documentation
 * included, to find its id in a cache.
 *
 * <p>May be used by many threads.
 *
 * @param <V> type of the values
 */
final class RegisteredSerializer<V extends SpecificRecord> implements Serializer<V> {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final Topic<V> topic;
    private final SchemaRegistryClient registry;
    private final boolean registers;
    private final SpecificDatumWriter<V> writer;
    private volatile byte @Nullable [] header;

    /**
     * A serializer that has not asked yet.
     *
     * @param registers whether it registers the schema, as tests do, in place of looking it up
     */
    RegisteredSerializer(Topic<V> topic, SchemaRegistryClient registry, boolean registers) {
        this.topic = topic;
        this.registry = registry;
        this.registers = registers;
        SpecificData data = SpecificData.getForClass(topic.valueType());
        writer = new SpecificDatumWriter<>(data.getSchema(topic.valueType()), data);
    }

    /** The schema of a topic's values as it is registered: without what is of use to Java alone. */
    static AvroSchema registeredSchema(Topic<?> topic) {
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        return new AvroSchema(AvroSchemaUtils.getSchema(SpecificData.newInstance(topic.valueType(), schema), false, false, true));
    }

    /** Where a thread writes one value after the other. */
    private static final class Scratch {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

        /** What is left of a value that could not be written goes to the bytes first, and with them. */
        BinaryEncoder begin() {
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
            bytes.reset();
            return encoder;
        }
    }

    @Override
    public byte @Nullable [] serialize(String name, @Nullable V value) {
        if (value == null) {
            return null;
        }
        try {
            Scratch scratch = SCRATCH.get();
            BinaryEncoder encoder = scratch.begin();
            encoder.writeFixed(header());
            writer.write(value, encoder);
            encoder.flush();
            return scratch.bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a value of topic %s cannot be written".formatted(topic.name()), e);
        }
    }

    private byte[] header() throws IOException {
        byte[] known = header;
        if (known == null) {
            known = ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId()).array();
            header = known;
        }
        return known;
    }

    private int schemaId() throws IOException {
        try {
            AvroSchema schema = registeredSchema(topic);
            return registers ? registry.register(topic.valueSubject(), schema) : registry.getId(topic.valueSubject(), schema);
        } catch (RestClientException e) {
            throw new IOException("the registry does not have the schema of topic %s: %s".formatted(topic.name(), e.getMessage()), e);
        }
    }
}
