package exchange.bourse.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import exchange.bourse.stream.TracedProcessor;
import exchange.bourse.verifier.Finding.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Replays of an exchange on a real broker, in another one. The tests go on with one history: first it grows, then it is tampered with. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationIT {

    private static final String REGISTRY = "mock://verification";
    private static final long SEED = 41;
    private static final int COMMANDS = 4_000;
    private static final long TICK_MS = 50;
    private static final long PAUSE_NS = 50_000_000;
    private static final long HOUR_MS = 3_600_000;

    @TempDir
    private static Path data;
    private static Broker recorded;
    private static Broker replay;
    private static Exchange exchange;
    private static Workload workload;
    private static int replays;

    @BeforeAll
    static void trade() throws Exception {
        recorded = Broker.start(data.resolve("recorded"));
        replay = Broker.start(data.resolve("replay"));
        exchange = new Exchange(recorded.address(), REGISTRY, data.resolve("exchange"));
        workload = new Workload(exchange, SEED);
        workload.begin();
        workload.run(COMMANDS / 2);
        exchange.poison(Topics.ACCOUNT_COMMANDS, 1);
        exchange.poison(Topics.BOOK_COMMANDS, 0);
        exchange.settle();
        workload.run(COMMANDS / 2);
        workload.beat();
        exchange.settle();
        workload.beat();
        exchange.settle();
    }

    @AfterAll
    static void stop() {
        exchange.close();
        replay.close();
        recorded.close();
    }

    @Test
    @Order(1)
    void aReplayGivesTheSameBytesThoughAllItsOrdersHaveExpiredSince() throws Exception {
        Verification.Result result = verify(Stage.LEDGER, Stage.MATCHING);

        assertThat(differences(result)).as("seed %d", SEED).isEmpty();
        assertThat(result.findings()).as("seed %d", SEED)
                .allSatisfy(finding -> assertThat(finding.recordedHash()).isEqualTo(finding.replayedHash()))
                .allSatisfy(finding -> assertThat(finding.recordedCount()).isEqualTo(finding.replayedCount()));
        for (Topic<?> topic : List.of(Topics.TRADES, Topics.BALANCE_CHANGES, Topics.BOOK_UPDATES, Topics.MARKET_CLOCK, Topics.ASSETS,
                Topics.MARKETS, Topics.MEMBERS, Topics.TRADING_FEES, Topics.EXCHANGE, Topics.TRANSFER_EVENTS, Topics.ACCOUNT_TRANSFERS,
                Topics.BOOK_COMMANDS, Topics.DEAD_ACCOUNT_COMMANDS, Topics.DEAD_BOOK_COMMANDS)) {
            assertThat(count(result, topic)).as("seed %d %s", SEED, topic.name()).isPositive();
        }
        assertThat(count(result, Topics.TRADES)).isGreaterThan(200);
        assertThat(tracedTrades()).as("seed %d: traces are compared", SEED).isPositive();
        assertThat(result.findings()).as("seed %d: both stages send commands to the ledger", SEED)
                .filteredOn(finding -> finding.partition().topic().equals(Topics.ACCOUNT_COMMANDS.name()) && finding.recordedCount() > 0)
                .extracting(Finding::stage)
                .contains(Stage.LEDGER, Stage.MATCHING);
        Report report = new Report(result);
        assertThat(report.isEqual()).isTrue();
        assertThat(report.text(1)).contains("They are equal");
    }

    private static long tracedTrades() {
        try (LogReader log = new LogReader(recorded.address())) {
            long traced = 0;
            for (TopicPartition partition : Stage.partitions(Topics.TRADES)) {
                Iterator<ConsumerRecord<byte[], byte[]>> trades = log.records(partition, log.end(partition));
                while (trades.hasNext()) {
                    traced += trades.next().headers().lastHeader(TracedProcessor.TRACE) == null ? 0 : 1;
                }
            }
            return traced;
        }
    }

    @Test
    @Order(2)
    void whatIsInFlightIsNoDifference() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread traders = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                workload.run(20);
                LockSupport.parkNanos(PAUSE_NS);
            }
        });
        Verification.Result result = verify(Stage.LEDGER, Stage.MATCHING);
        done.set(true);
        traders.join();

        assertThat(differences(result)).isEmpty();
    }

    @Test
    @Order(3)
    void aCommandThatTheLedgerNeverSentIsFound() throws Exception {
        exchange.send(Topics.BOOK_COMMANDS, 3, "ethusd", new BookCommand("ethusd", 3, new CancelInBook(999_999_999L, "trader-1")));
        workload.run(200);
        exchange.settle();

        assertThat(differences(verify(Stage.MATCHING))).isEmpty();
        assertThat(differences(verify(Stage.LEDGER))).singleElement()
                .satisfies(difference -> assertThat(difference.partition()).isEqualTo(new TopicPartition(Topics.BOOK_COMMANDS.name(), 3)))
                .satisfies(difference -> assertThat(difference.what()).contains("999999999"));
    }

    @Test
    @Order(4)
    void whateverIsDoneToAnOutputIsFoundAndNamed() throws Exception {
        exchange.stop();
        Serde<JournalEntry> serde = new ConfluentSerdes(REGISTRY).of(Topics.BALANCE_CHANGES);
        exchange.rewrite(Topics.BALANCE_CHANGES, records -> changed(records, 100, record -> {
            JournalEntry entry = serde.deserializer().deserialize(record.topic(), record.value());
            entry.setReference("forged");
            return new ProducerRecord<>(record.topic(), 0, record.timestamp(), record.key(),
                    serde.serializer().serialize(record.topic(), entry));
        }));
        exchange.rewrite(Topics.EXECUTIONS, records -> changed(records, 7,
                record -> new ProducerRecord<>(record.topic(), 0, record.timestamp() + 1, record.key(), record.value())));
        exchange.rewrite(Topics.ORDER_EVENTS, records -> changed(records, 9, record -> new ProducerRecord<>(record.topic(), 0,
                record.timestamp(), record.key(), record.value(), List.of(new RecordHeader("forged", new byte[1])))));
        exchange.rewrite(Topics.DEPOSIT_EVENTS, records -> records.subList(1, records.size()));
        exchange.rewrite(Topics.WITHDRAWAL_EVENTS, records -> Stream.concat(records.stream(), Stream.of(records.getFirst())).toList());
        exchange.rewrite(Topics.ASSETS, records -> records.subList(0, records.size() - 1));

        List<Difference> differences = differences(verify(Stage.LEDGER));

        assertNamed(differences, Topics.BALANCE_CHANGES, 100, "the value differs");
        assertNamed(differences, Topics.EXECUTIONS, 7, "the time differs");
        assertNamed(differences, Topics.ORDER_EVENTS, 9, "the headers differ");
        assertNamed(differences, Topics.DEPOSIT_EVENTS, 0, "");
        assertThat(of(differences, Topics.WITHDRAWAL_EVENTS)).singleElement()
                .satisfies(difference -> assertThat(difference.what()).startsWith("the replay has no such record"));
        assertThat(of(differences, Topics.ASSETS)).singleElement()
                .satisfies(difference -> assertThat(difference.what()).startsWith("a key is missing"));
    }

    /** The same commands at other times give other outputs: so that they were equal is owed to the times being kept. */
    @Test
    @Order(5)
    void theTimesOfTheCommandsDecide() throws Exception {
        exchange.rewrite(Topics.BOOK_COMMANDS,
                records -> records.stream()
                        .map(record -> new ProducerRecord<>(record.topic(), record.partition(), record.timestamp() - HOUR_MS, record.key(),
                                record.value(), record.headers()))
                        .toList());

        assertThat(differences(verify(Stage.MATCHING))).extracting(difference -> difference.partition().topic())
                .contains(Topics.TRADES.name(), Topics.MARKET_CLOCK.name(), Topics.ACCOUNT_COMMANDS.name());
    }

    @Test
    @Order(6)
    void onlyAnEmptyClusterIsReplayedInto() {
        Verification verification = new Verification(recorded.address(), recorded.address(), REGISTRY, data.resolve("none"), _ -> {});

        assertThatThrownBy(() -> verification.run(List.of(Stage.LEDGER))).hasMessageContaining("not empty");
    }

    private static void assertNamed(List<Difference> differences, Topic<?> topic, long offset, String what) {
        assertThat(of(differences, topic)).singleElement().satisfies(difference -> {
            assertThat(difference.partition()).isEqualTo(new TopicPartition(topic.name(), 0));
            assertThat(difference.offset()).isEqualTo(offset);
            assertThat(difference.what()).startsWith(what);
        });
    }

    private static List<Difference> of(List<Difference> differences, Topic<?> topic) {
        return differences.stream().filter(difference -> difference.partition().topic().equals(topic.name())).toList();
    }

    /** The same records, but for the one of an offset in the first partition. */
    private static List<ProducerRecord<byte[], byte[]>> changed(List<ProducerRecord<byte[], byte[]>> records, int offset,
            UnaryOperator<ProducerRecord<byte[], byte[]>> change) {
        List<ProducerRecord<byte[], byte[]>> firstPartition = records.stream().filter(record -> record.partition() == 0).toList();
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(records);
        all.replaceAll(record -> record.equals(firstPartition.get(offset)) ? change.apply(record) : record);
        return all;
    }

    private static Verification.Result verify(Stage... stages) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", replay.address()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            while (!admin.listTopics().names().get().isEmpty()) {
                Thread.sleep(TICK_MS);
            }
            // Positions outlive the topics for a while, and a replay that found those of the one before would have nothing to do.
            admin.deleteConsumerGroups(admin.listGroups().all().get().stream().map(GroupListing::groupId).toList()).all().get();
        }
        Path state = data.resolve("replay-state-" + replays++);
        return new Verification(recorded.address(), replay.address(), REGISTRY, state, _ -> {}).run(List.of(stages));
    }

    private static List<Difference> differences(Verification.Result result) {
        return result.findings().stream().map(Finding::difference).filter(Objects::nonNull).toList();
    }

    private static long count(Verification.Result result, Topic<?> topic) {
        return result.findings()
                .stream()
                .filter(finding -> finding.partition().topic().equals(topic.name()))
                .mapToLong(Finding::recordedCount)
                .sum();
    }
}
