package exchange.bourse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdKeeperTest {

    private static final String PROCESSOR = "nothing";
    private static final String PROCESS_ID = "test/kafka-streams-process-metadata";

    @TempDir
    private Path directory;

    @Test
    void aTopologyWhoseStoresAreInMemoryKeepsItsProcessId() throws IOException {
        Topology topology = topology();
        topology.addStateStore(ProcessIdKeeper.builder("test-process-id"), PROCESSOR);
        start(topology);
        String first = Files.readString(directory.resolve(PROCESS_ID));

        start(topology);
        assertThat(Files.readString(directory.resolve(PROCESS_ID))).isEqualTo(first);
    }

    /** When this fails the class that is tested is not needed any more. */
    @Test
    void kafkaStreamsItselfForgetsIt() {
        start(topology());
        assertThat(directory.resolve(PROCESS_ID)).doesNotExist();
    }

    private static Topology topology() {
        Topology topology = new Topology();
        topology.addSource("source", "commands");
        topology.addProcessor(PROCESSOR, Nothing::new, "source");
        topology.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.Long()),
                PROCESSOR);
        return topology;
    }

    private static final class Nothing extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
        @Override
        public void process(Record<byte[], byte[]> record) {
            context().forward(record);
        }
    }

    /** Makes an application, which does not look for its broker before it is started. */
    private void start(Topology topology) {
        Properties settings = new Properties();
        settings.setProperty(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.setProperty(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        settings.setProperty(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        new KafkaStreams(topology, settings).close();
    }
}
