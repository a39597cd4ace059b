package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.SchemaHistory;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrder;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteredDeserializerTest {

    private static final AccountCommand COMMAND = new AccountCommand("c1", "alice", new CancelOrder(7L));
    private static final String NAME = Topics.ACCOUNT_COMMANDS.name();

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final RegisteredDeserializer<AccountCommand> deserializer = new RegisteredDeserializer<>(Topics.ACCOUNT_COMMANDS, registry);

    @Test
    void aValueOfAnOlderVersionIsRead() throws Exception {
        Schema first = SchemaHistory.of(AccountCommand.class).getFirst();

        assertThat(deserializer.deserialize(NAME, written(first, command(first)))).isEqualTo(COMMAND);
    }

    @Test
    void aFieldThatIsNewerThanTheReaderIsPassedOver() throws Exception {
        Schema newer = new Schema.Parser().parse(RegisteredSerializer.registeredSchema(Topics.ACCOUNT_COMMANDS)
                .rawSchema()
                .toString()
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"weather\",\"type\":\"string\"},"));
        GenericRecord value = command(newer);
        value.put("weather", "fine");

        assertThat(deserializer.deserialize(NAME, written(newer, value))).isEqualTo(COMMAND);
    }

    @Test
    void aValueThatCannotBeReadIsAFaultOfItsOwn() throws Exception {
        byte[] whole = Objects.requireNonNull(new RegisteredSerializer<>(Topics.ACCOUNT_COMMANDS, registry, true).serialize(NAME, COMMAND));

        assertFault(new byte[0], "wire format");
        assertFault("{\"order\":1}".getBytes(StandardCharsets.UTF_8), "wire format");
        assertFault(Arrays.copyOf(whole, whole.length - 1), "no AccountCommand");
        assertFault(ByteBuffer.allocate(9).put((byte) 0).putInt(4711).array(), "no schema 4711");
        assertFault(null, "no value");
    }

    @Test
    void aRegistryThatGivesNoAnswerIsNoFaultOfTheValue() {
        byte[] bytes = ByteBuffer.allocate(9).put((byte) 0).putInt(1).array();

        assertThatThrownBy(() -> failing(new ConnectException("refused")).deserialize(NAME, bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> failing(new RestClientException("overloaded", 503, 50301)).deserialize(NAME, bytes))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    private void assertFault(byte @Nullable [] bytes, String reason) {
        assertThatThrownBy(() -> deserializer.deserialize(NAME, bytes)).isInstanceOf(SerializationException.class)
                .hasMessageContaining(reason);
    }

    /** The command, as a writer with another version of the schema has it. */
    private static GenericRecord command(Schema schema) {
        Schema commands = schema.getField("command").schema();
        GenericRecord cancel = new GenericData.Record(commands.getTypes().get(commands.getIndexNamed(CancelOrder.class.getName())));
        cancel.put("order_id", 7L);
        GenericRecord value = new GenericData.Record(schema);
        value.put("command_id", "c1");
        value.put("account", "alice");
        value.put("command", cancel);
        return value;
    }

    private byte[] written(Schema schema, GenericRecord value) throws IOException, RestClientException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(RegisteredSerializer.HEADER_BYTES)
                .put(RegisteredSerializer.MAGIC)
                .putInt(registry.register("any", new AvroSchema(schema)))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(value, encoder);
        return bytes.toByteArray();
    }

    private static RegisteredDeserializer<AccountCommand> failing(Exception failure) {
        return new RegisteredDeserializer<>(Topics.ACCOUNT_COMMANDS, new MockSchemaRegistryClient() {
            @Override
            public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
                switch (failure) {
                    case IOException e -> throw e;
                    case RestClientException e -> throw e;
                    default -> throw new IllegalStateException(failure);
                }
            }
        });
    }
}
