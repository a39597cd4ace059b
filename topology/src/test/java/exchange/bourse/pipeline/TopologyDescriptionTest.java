package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.stream.AuditTopology;
import exchange.bourse.fees.stream.FeesTopology;
import exchange.bourse.ledger.stream.LedgerTopology;
import exchange.bourse.marketdata.stream.MarketDataTopology;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.junit.jupiter.api.Test;

/**
 * Holds each topology against a checked-in text, so that a change of names, stores or topics, which may need a migration, is seen in
 * review.
 */
class TopologyDescriptionTest {

    private static final Path TEXTS = Path.of("src/test/resources/topology");

    private final TopicSerdes serdes = new ConfluentSerdes("mock://description")::of;

    @Test
    void ledger() throws IOException {
        Topology topology = new Topology();
        LedgerTopology.addTo(topology, serdes);
        assertDescribed("ledger.txt", topology);
    }

    @Test
    void matching() throws IOException {
        Topology topology = new Topology();
        MatchingTopology.addTo(topology, serdes, new MarketPartitions<>());
        assertDescribed("matching.txt", topology);
    }

    @Test
    void audit() throws IOException {
        Topology topology = new Topology();
        AuditTopology.addTo(topology, serdes);
        assertDescribed("audit.txt", topology);
    }

    @Test
    void marketDataWithoutANameLeftToChance() throws IOException {
        StreamsBuilder builder = strictBuilder();
        MarketDataTopology.addTo(builder, serdes);
        assertDescribed("market-data.txt", builder.build());
    }

    @Test
    void feesWithoutANameLeftToChance() throws IOException {
        StreamsBuilder builder = strictBuilder();
        FeesTopology.addTo(builder, serdes);
        assertDescribed("fees.txt", builder.build());
    }

    private static StreamsBuilder strictBuilder() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "description");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }

    private static void assertDescribed(String file, Topology topology) throws IOException {
        String description = topology.describe().toString().strip();
        Path actual = Files.writeString(Files.createDirectories(Path.of("target/topology")).resolve(file), description + "\n");
        assertThat(description).as("if the change is meant, copy %s to %s", actual, TEXTS)
                .isEqualTo(Files.readString(TEXTS.resolve(file)).strip());
    }
}
