package exchange.bourse.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.CancelOrder;
import exchange.bourse.gateway.Fixtures;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class CommandLogTest {

    private static final AccountCommand COMMAND = new AccountCommand("c", "alice", new CancelOrder(1L));
    private static final BourseSettings SETTINGS = Fixtures.settings();

    /** A log that gets everything, and acknowledges it or not. */
    private static MockProducer<String, SpecificRecord> producer(boolean acknowledges) {
        return new MockProducer<>(cluster(), acknowledges, null, new StringSerializer(), (topic, value) -> new byte[0]) {
            @Override
            public void close(Duration timeout) {
                // The template would close it after each record.
            }
        };
    }

    private static Cluster cluster() {
        Node node = new Node(0, "broker.test", 9092);
        List<PartitionInfo> partitions = IntStream.range(0, Topics.ACCOUNT_COMMANDS.partitions())
                .mapToObj(
                        partition -> new PartitionInfo(Topics.ACCOUNT_COMMANDS.name(), partition, node, new Node[]{node}, new Node[]{node}))
                .toList();
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }

    private static CommandLog log(MockProducer<String, SpecificRecord> producer) {
        return new CommandLog(new KafkaTemplate<>(() -> producer), SETTINGS, new CommandTrace(Tracer.NOOP, Propagator.NOOP),
                ObservationRegistry.NOOP);
    }

    @Test
    void aCommandThatNoBrokerCouldGetDidNotHappen() {
        DefaultKafkaProducerFactory<String, SpecificRecord> producers = new CommandsConfiguration().commandProducers(SETTINGS,
                new ConfluentSerdes("mock://commands"), new SimpleMeterRegistry());
        try {
            CommandLog log = new CommandLog(new KafkaTemplate<>(producers), SETTINGS, new CommandTrace(Tracer.NOOP, Propagator.NOOP),
                    ObservationRegistry.NOOP);
            assertThatThrownBy(() -> log.write(List.of(COMMAND, COMMAND))).hasMessage("server.commands_unavailable");
        } finally {
            producers.destroy();
        }
    }

    @Test
    void aCommandThatIsNotAcknowledgedMayHaveHappened() {
        assertThatThrownBy(() -> log(producer(false)).write(List.of(COMMAND))).hasMessage("server.outcome_unknown");
    }

    @Test
    void whenOnlyTheFirstOfSeveralWasSentTheyMayHaveHappened() {
        MockProducer<String, SpecificRecord> producer = new MockProducer<>(true, null, new StringSerializer(),
                (topic, value) -> new byte[0]);

        assertThatThrownBy(() -> log(producer).write(List.of(COMMAND, COMMAND))).hasMessage("server.outcome_unknown");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void theFirstPartitionGetsADefinitionOnceAllOthersHaveIt() {
        MockProducer<String, SpecificRecord> acknowledging = producer(true);
        log(acknowledging).writeEverywhere("btc", COMMAND);
        assertThat(acknowledging.history()).extracting(ProducerRecord::partition)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Topics.ACCOUNT_COMMANDS.partitions()).boxed().toList())
                .endsWith(0);

        MockProducer<String, SpecificRecord> silent = producer(false);
        assertThatThrownBy(() -> log(silent).writeEverywhere("btc", COMMAND)).hasMessage("server.outcome_unknown");
        assertThat(silent.history()).extracting(ProducerRecord::partition).isNotEmpty().doesNotContain(0);
    }
}
