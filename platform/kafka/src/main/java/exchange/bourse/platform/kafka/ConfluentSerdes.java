package exchange.bourse.platform.kafka;

import exchange.bourse.catalogue.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes for the values of the catalogue's topics, in Confluent's wire format (a zero byte, the schema's four-byte id in the registry, the
 * Avro encoding).
 *
 * <p>Writers never register a schema: {@link TopicAdministrator} does, once, so that a program with a stray schema fails in place of
 * changing everybody's.
 *
 * @param registryUrl address of a registry with Confluent's API; a {@code mock://} address stands for one in memory, for tests
 * @param properties what the registry wants of a client
 */
public record ConfluentSerdes(String registryUrl, ClientProperties properties) {

    private static final int SCHEMAS_CACHED_MAX = 100;

    /** As long as a broker may take. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** Serdes that ask a registry which lets everybody in. */
    public ConfluentSerdes(String registryUrl) {
        this(registryUrl, ClientProperties.NONE);
    }

    /** The serde for the values of a topic. */
    public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }

    /** The serializer for the values of a topic. */
    public <V extends SpecificRecord> Serializer<V> serializer(Topic<V> topic) {
        return new RegisteredSerializer<>(topic, registry(), registersSchemas());
    }

    /** The deserializer for the values of a topic; it throws {@link RegistryUnavailableException} where trying again may help. */
    public <V extends SpecificRecord> Deserializer<V> deserializer(Topic<V> topic) {
        return new RegisteredDeserializer<>(topic, registry());
    }

    /** A connection to the registry. */
    SchemaRegistryClient registry() {
        return registry(ANSWER_LIMIT);
    }

    /**
     * A connection to the registry that does not wait for an answer for longer than some time. Without any property Confluent's client
     * (7.9.2) waits for ever: its default of a minute is read with the properties.
     */
    SchemaRegistryClient registry(Duration answerLimit) {
        Map<String, Object> patience = new HashMap<>(properties.forRegistry());
        patience.put(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, (int) answerLimit.toMillis());
        patience.put(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, (int) answerLimit.toMillis());
        return SchemaRegistryClientFactory.newClient(List.of(registryUrl), SCHEMAS_CACHED_MAX, List.of(new AvroSchemaProvider()), patience,
                Map.of());
    }

    private boolean registersSchemas() {
        return registryUrl.startsWith("mock://");
    }

    /** The settings of Confluent's serializer and deserializer, for programs that configure them by name. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(properties.forRegistry());
        settings.putAll(Map.of("schema.registry.url", registryUrl, "auto.register.schemas", registersSchemas(),
                "avro.remove.java.properties", true, "specific.avro.reader", true));
        return settings;
    }
}
