package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.ledger.stream.LedgerTopology;
import exchange.bourse.matching.stream.MatchingTopology;
import exchange.bourse.stream.MarketPartitions;
import exchange.bourse.stream.TopicSerdes;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;

/**
 * A stage of the trade path: a deterministic function of each partition of its command topic.
 *
 * @param name what people call it
 * @param applicationId its name in Kafka
 * @param commands what it reads, all of it
 * @param sends the command topics to which it writes, beside others; one may be what it reads
 * @param wiring adds it to a topology
 */
record Stage(String name, String applicationId, Topic<?> commands, List<Topic<?>> sends, BiConsumer<Topology, TopicSerdes> wiring) {

    /** Reserves and settles. */
    static final Stage LEDGER = new Stage("ledger", LedgerTopology.APPLICATION_ID, Topics.ACCOUNT_COMMANDS,
            List.of(Topics.BOOK_COMMANDS, Topics.ACCOUNT_COMMANDS), LedgerTopology::addTo);
    /** Matches. */
    static final Stage MATCHING = new Stage("matching", MatchingTopology.APPLICATION_ID, Topics.BOOK_COMMANDS,
            List.of(Topics.ACCOUNT_COMMANDS), (topology, serdes) -> MatchingTopology.addTo(topology, serdes, new MarketPartitions<>()));

    /** All topics that it writes. */
    List<Topic<?>> outputs() {
        Stream<Topic<?>> own = Topics.all()
                .stream()
                .filter(topic -> topic.owner() == commands.owner() && topic.kind() != Topic.Kind.COMMANDS);
        return Stream.concat(own, sends.stream()).toList();
    }

    /** All partitions of these. */
    List<TopicPartition> outputPartitions() {
        return outputs().stream().flatMap(topic -> partitions(topic).stream()).toList();
    }

    /**
     * Where a replay of the stage writes what the running one writes to a topic. What it says to a command topic goes to one of its own: the
     * command topics of the replay hold what is recorded, and nothing else.
     */
    String replayed(String topic) {
        return Topics.named(topic).kind() == Topic.Kind.COMMANDS ? Diversion.of(topic, name) : topic;
    }

    /** A partition of that. */
    TopicPartition replayed(TopicPartition partition) {
        return new TopicPartition(replayed(partition.topic()), partition.partition());
    }

    /** The partitions of a topic. */
    static List<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(partition -> new TopicPartition(topic.name(), partition)).toList();
    }

    /** The topology that the engine runs. */
    Topology topology(TopicSerdes serdes) {
        Topology topology = new Topology();
        wiring.accept(topology, serdes);
        return topology;
    }
}
