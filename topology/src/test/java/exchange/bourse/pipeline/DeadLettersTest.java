package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.DeadLetter;
import exchange.bourse.events.DefineAsset;
import exchange.bourse.ledger.stream.LedgerTopology;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.DeadLetters;
import exchange.bourse.stream.TopicSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final byte[] POISON = "no command".getBytes(StandardCharsets.UTF_8);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final ConfluentSerdes serdes = new ConfluentSerdes("mock://dead-letters");
    @TempDir
    private Path directory;

    @Test
    void aCommandThatCannotBeReadIsPassedOverAndKept() {
        try (TopologyTestDriver ledger = ledger(serdes::of)) {
            commands(ledger).pipeInput("alice", POISON, TIME);
            commands(ledger).pipeInput("alice", null, TIME);
            commands(ledger).pipeInput("usd", definition(), TIME);

            List<DeadLetter> letters = ledger
                    .createOutputTopic(Topics.DEAD_ACCOUNT_COMMANDS.name(), new StringDeserializer(),
                            serdes.deserializer(Topics.DEAD_ACCOUNT_COMMANDS))
                    .readValuesToList();
            assertThat(letters).containsExactly(
                    new DeadLetter("account-commands", 0, 0L, buffer("alice"), ByteBuffer.wrap(POISON),
                            "a value is not in Confluent's wire format"),
                    new DeadLetter("account-commands", 0, 1L, buffer("alice"), null, "a command has no value"));
            assertThat(ledger.createOutputTopic(Topics.ASSETS.name(), new StringDeserializer(), serdes.deserializer(Topics.ASSETS))
                    .readValuesToList()).extracting(AssetDefinition::getAsset).containsExactly("usd");
        }
    }

    @Test
    void nothingIsPassedOverForWantOfTheRegistry() {
        TopicSerdes failing = new TopicSerdes() {
            @Override
            public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
                Deserializer<V> fails = (name, bytes) -> {
                    throw new TimeoutException("no registry");
                };
                return Serdes.serdeFrom(serdes.serializer(topic), fails);
            }
        };
        try (TopologyTestDriver ledger = ledger(failing)) {
            TestInputTopic<String, byte[]> commands = commands(ledger);
            assertThatThrownBy(() -> commands.pipeInput("usd", definition(), TIME)).isInstanceOf(StreamsException.class)
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    private TopologyTestDriver ledger(TopicSerdes read) {
        Topology topology = new Topology();
        LedgerTopology.addTo(topology, read);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger-dead-letters");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        properties.putAll(DeadLetters.settings(serdes::of));
        return new TopologyTestDriver(topology, properties);
    }

    private static TestInputTopic<String, byte[]> commands(TopologyTestDriver ledger) {
        return ledger.createInputTopic(Topics.ACCOUNT_COMMANDS.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private byte[] definition() {
        AccountCommand define = new AccountCommand("c", "",
                new DefineAsset(AssetDefinition.newBuilder()
                        .setAsset("usd")
                        .setName("US dollar")
                        .setType(AssetType.FIAT)
                        .setScale(2)
                        .setPosition(1)
                        .build()));
        return serdes.serializer(Topics.ACCOUNT_COMMANDS).serialize(Topics.ACCOUNT_COMMANDS.name(), define);
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
