package exchange.bourse.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.events.Side;
import exchange.bourse.events.Trade;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RegisteredSerializerTest {

    private static final AccountCommand COMMAND = new AccountCommand("c1", "alice", new CancelOrder(7L));
    private static final Trade TRADE = new Trade(1024L, "btcusd", 1L, decimal("250.01"), decimal("0.5"), decimal("125.005"), Side.BUY, 1L,
            2L, Instant.ofEpochMilli(1_700_000_000_000L));

    private final ConfluentSerdes serdes = new ConfluentSerdes("mock://registered");

    @Test
    void writesWhatConfluentsOwnSerializerWrites() {
        try (KafkaAvroSerializer confluent = new KafkaAvroSerializer()) {
            confluent.configure(serdes.settings(), false);
            String commands = Topics.ACCOUNT_COMMANDS.name();
            assertThat(serdes.serializer(Topics.ACCOUNT_COMMANDS).serialize(commands, COMMAND))
                    .isEqualTo(confluent.serialize(commands, COMMAND));
            String trades = Topics.TRADES.name();
            assertThat(serdes.serializer(Topics.TRADES).serialize(trades, TRADE)).isEqualTo(confluent.serialize(trades, TRADE));
        }
    }

    @Test
    void confluentsDeserializerReadsIt() {
        byte[] bytes = serdes.serializer(Topics.TRADES).serialize("any", TRADE);
        assertThat(serdes.deserializer(Topics.TRADES).deserialize(Topics.TRADES.name(), bytes)).isEqualTo(TRADE);
    }

    @Test
    void aValueThatCannotBeWrittenLeavesNothingForTheNextOne() {
        String name = Topics.TRADES.name();
        byte[] bytes = serdes.serializer(Topics.TRADES).serialize(name, TRADE);
        Trade broken = new Trade(1024L, "btcusd", 1L, new BigDecimal("0.0000000000000000001"), decimal("0.5"), decimal("125.005"), Side.BUY,
                1L, 2L, Instant.EPOCH);
        assertThatThrownBy(() -> serdes.serializer(Topics.TRADES).serialize(name, broken)).isInstanceOf(SerializationException.class);
        assertThat(serdes.serializer(Topics.TRADES).serialize(name, TRADE)).isEqualTo(bytes);
    }

    @Test
    void aValueThatIsNoneHasNoBytes() {
        assertThat(serdes.serializer(Topics.TRADES).serialize("any", null)).isNull();
    }

    @Test
    void aSchemaThatIsNotRegisteredIsAskedForAgainWithTheNextValue() throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        RegisteredSerializer<Trade> serializer = new RegisteredSerializer<>(Topics.TRADES, registry, false);
        assertThatThrownBy(() -> serializer.serialize("any", TRADE)).isInstanceOf(SerializationException.class)
                .hasMessageContaining("trades");
        registry.register(Topics.TRADES.valueSubject(), RegisteredSerializer.registeredSchema(Topics.TRADES));
        assertThat(serializer.serialize("any", TRADE)).isNotEmpty();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(18);
    }
}
