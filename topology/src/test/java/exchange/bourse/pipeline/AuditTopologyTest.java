package exchange.bourse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.audit.stream.AuditTopology;
import exchange.bourse.audit.stream.EvidenceCodec;
import exchange.bourse.catalogue.Topic;
import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AccountTransferEvent;
import exchange.bourse.events.AuditBalance;
import exchange.bourse.events.AuditRecord;
import exchange.bourse.events.Cause;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositEvent;
import exchange.bourse.events.DepositState;
import exchange.bourse.events.EntrySide;
import exchange.bourse.events.JournalEntry;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.SettleTransfer;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.events.TransferAction;
import exchange.bourse.events.TransferEvent;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.events.TransferPartState;
import exchange.bourse.events.TransferState;
import exchange.bourse.events.TransferStep;
import exchange.bourse.events.WithdrawalEvent;
import exchange.bourse.events.WithdrawalState;
import exchange.bourse.pipeline.Pipeline.Written;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives the auditor what the real pipeline wrote, as it is and forged. */
class AuditTopologyTest {

    private static List<Written> history = List.of();

    private final ConfluentSerdes serdes = new ConfluentSerdes("mock://audit");
    private final TopologyTestDriver driver = driver();

    @BeforeAll
    static void trade() {
        history = history(31);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void theLedgersWorkIsInOrderAndItsBooksArePublishedEachMinute(long seed) {
        write(history(seed));
        settle();
        assertThat(found()).as("seed %d", seed).isEmpty();
        driver.advanceWallClockTime(Duration.ofSeconds(18));
        List<AuditRecord> found = found();
        assertThat(found).as("seed %d", seed).singleElement().satisfies(books -> {
            assertThat(books.getViolations()).isZero();
            assertThat(books.getPending()).isZero();
            assertThat(books.getBalances()).extracting(AuditBalance::getAsset).containsExactly("btc", "usd");
            assertThat(books.getBalances()).allSatisfy(balance -> {
                assertThat(balance.getAssets()).isPositive();
                assertThat(balance.getDifference()).isZero();
                assertThat(balance.getClearing()).isZero();
            });
        });
    }

    @Test
    void aForgedAmountIsPublishedAtOnce() {
        forge(Topics.BALANCE_CHANGES, entry -> entry.getCause() == Cause.TRADE_SETTLED,
                entry -> withLine(entry, line -> line.getSide() == EntrySide.CREDIT,
                        line -> JournalLine.newBuilder(line).setAmount(twice(line.getAmount())).build()));
        assertThat(codes()).contains("audit.unbalanced", "audit.balance_differs", "audit.done_otherwise");
    }

    @Test
    void aForgedBalanceIsPublishedAtOnce() {
        forge(Topics.BALANCE_CHANGES, any -> true, entry -> withLine(entry, line -> line.getAccount() != null,
                line -> JournalLine.newBuilder(line).setBalanceAfter(twice(line.getBalanceAfter())).build()));
        assertThat(codes()).containsOnly("audit.balance_differs");
    }

    @Test
    void aLineThatWasLeftOutIsPublishedAtOnce() {
        forge(Topics.BALANCE_CHANGES, entry -> entry.getCause() == Cause.TRADE_SETTLED,
                entry -> JournalEntry.newBuilder(entry).setLines(entry.getLines().subList(1, entry.getLines().size())).build());
        assertThat(codes()).contains("audit.unbalanced", "audit.done_otherwise");
    }

    @Test
    void aTransactionThatWasLeftOutIsPublished() {
        List<Written> forged = new ArrayList<>(history);
        forged.remove(find(forged, Topics.BALANCE_CHANGES, entry -> entry.getCause() == Cause.TRADE_SETTLED));
        write(forged);
        settle();
        assertThat(codes()).contains("audit.balance_differs", "audit.not_done");
    }

    @Test
    void aForgedReservationIsPublished() {
        forge(Topics.ORDER_EVENTS, order -> order.getState() == OrderState.WAIT,
                order -> OrderEvent.newBuilder(order).setReserved(twice(order.getReserved())).build());
        settle();
        assertThat(codes()).containsOnly("audit.locked_differs");
    }

    @Test
    void aForgedDepositEventIsPublished() {
        forge(Topics.DEPOSIT_EVENTS, deposit -> deposit.getState() == DepositState.PROCESSING,
                deposit -> DepositEvent.newBuilder(deposit).setAmount(twice(deposit.getAmount())).build());
        settle();
        assertThat(codes()).containsOnly("audit.locked_differs");
    }

    @Test
    void aForgedWithdrawalEventIsPublished() {
        forge(Topics.WITHDRAWAL_EVENTS, withdrawal -> withdrawal.getState() == WithdrawalState.ACCEPTED,
                withdrawal -> WithdrawalEvent.newBuilder(withdrawal).setFee(twice(withdrawal.getFee())).build());
        settle();
        assertThat(codes()).containsOnly("audit.locked_differs");
    }

    @Test
    void aForgedDepositCommandIsPublishedAtOnce() {
        forge(Topics.ACCOUNT_COMMANDS, command -> command.getCommand() instanceof Deposit, command -> {
            Deposit deposit = (Deposit) command.getCommand();
            return AccountCommand.newBuilder(command)
                    .setCommand(Deposit.newBuilder(deposit).setAmount(twice(deposit.getAmount())).build())
                    .build();
        });
        assertThat(codes()).containsOnly("audit.done_otherwise");
    }

    @Test
    void aForgedFillIsPublishedAtOnce() {
        forge(Topics.ACCOUNT_COMMANDS, command -> command.getCommand() instanceof OrderExecuted, command -> {
            OrderExecuted fill = (OrderExecuted) command.getCommand();
            return AccountCommand.newBuilder(command)
                    .setCommand(OrderExecuted.newBuilder(fill).setPrice(twice(fill.getPrice())).build())
                    .build();
        });
        assertThat(codes()).containsOnly("audit.done_otherwise");
    }

    @Test
    void aForgedPartOfATransferIsPublished() {
        forge(Topics.ACCOUNT_TRANSFERS, part -> part.getState() == TransferPartState.REFUSED && part.getSide() == EntrySide.DEBIT,
                part -> AccountTransferEvent.newBuilder(part).setState(TransferPartState.PREPARED).build());
        settle();
        assertThat(codes()).containsOnly("audit.locked_differs");
    }

    @Test
    void aTransferThatNobodyAskedForIsPublished() {
        TransferEvent completed = (TransferEvent) find(history, Topics.TRANSFER_EVENTS, AuditTopologyTest::isSoundlyCompleted).value();
        List<Written> forged = new ArrayList<>(history);
        forged.removeIf(record -> record.value() instanceof AccountCommand command && command.getCommand() instanceof PostTransfer asked
                && asked.getTransferId().equals(completed.getTransferId()));
        write(forged);
        settle();
        assertThat(codes()).isNotEmpty().containsOnly("audit.not_commanded");
    }

    @Test
    void anAdjustmentThatNobodyAcceptedIsPublished() {
        List<Written> forged = new ArrayList<>(history);
        forged.removeIf(record -> record.value() instanceof AccountCommand command && command.getCommand() instanceof SettleTransfer);
        write(forged);
        settle();
        assertThat(codes()).isNotEmpty().containsOnly("audit.not_commanded");
    }

    @Test
    void aPartThatIsToldToBookSomethingElseIsPublished() {
        forge(Topics.ACCOUNT_COMMANDS,
                command -> command.getCommand() instanceof StepTransfer step && step.getStep() == TransferStep.COMPLETE, command -> {
                    StepTransfer step = (StepTransfer) command.getCommand();
                    return AccountCommand.newBuilder(command)
                            .setCommand(StepTransfer.newBuilder(step).setAmount(twice(step.getAmount())).build())
                            .build();
                });
        assertThat(codes()).containsOnly("audit.done_otherwise");
    }

    private static boolean isSoundlyCompleted(TransferEvent transfer) {
        return transfer.getState() == TransferState.COMPLETED && transfer.getKind() == TransferKind.OPERATOR;
    }

    @Test
    void anOrderThatNobodyPlacedIsPublished() {
        List<Written> forged = new ArrayList<>(history);
        forged.remove(find(forged, Topics.ACCOUNT_COMMANDS, command -> command.getCommand() instanceof PlaceOrder));
        write(forged);
        settle();
        assertThat(codes()).containsOnly("audit.not_commanded");
    }

    @Test
    void anOrderWithoutAnOutcomeIsPublished() {
        List<Written> forged = new ArrayList<>(history);
        forged.remove(find(forged, Topics.ORDER_EVENTS, order -> order.getState() == OrderState.REJECT));
        write(forged);
        settle();
        assertThat(codes()).containsOnly("audit.not_done");
    }

    private static List<Written> history(long seed) {
        try (Pipeline pipeline = new Pipeline("audited-" + seed)) {
            WorkloadTest.run(pipeline, seed);
            // Whether chance let one operator accept what another proposed or not: here it happens.
            pipeline.send("found", new PostTransfer("found", TransferKind.ADJUSTMENT, "misc", "found", "money that nobody booked", "ops",
                    List.of(new TransferLeg("usd", Commands.decimal("5"), 101, null, 201, "alice"))));
            pipeline.send("found", new SettleTransfer("found", TransferAction.ACCEPT, "second"));
            return List.copyOf(pipeline.log());
        }
    }

    private TopologyTestDriver driver() {
        Topology topology = new Topology();
        AuditTopology.addTo(topology, serdes::of);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "audit");
        return new TopologyTestDriver(topology, properties);
    }

    private static JournalEntry withLine(JournalEntry entry, Predicate<JournalLine> which, UnaryOperator<JournalLine> change) {
        List<JournalLine> lines = new ArrayList<>(entry.getLines());
        JournalLine before = lines.stream().filter(which).findFirst().orElseThrow();
        lines.set(lines.indexOf(before), change.apply(before));
        return JournalEntry.newBuilder(entry).setLines(lines).build();
    }

    private <V extends SpecificRecord> void forge(Topic<V> topic, Predicate<V> which, UnaryOperator<V> change) {
        List<Written> forged = new ArrayList<>(history);
        Written before = find(forged, topic, which);
        forged.set(forged.indexOf(before),
                new Written(topic, before.key(), change.apply(topic.valueType().cast(before.value())), before.timeMs()));
        write(forged);
    }

    private static <V extends SpecificRecord> Written find(List<Written> records, Topic<V> topic, Predicate<V> which) {
        return records.stream()
                .filter(record -> record.topic().equals(topic) && which.test(topic.valueType().cast(record.value())))
                .findFirst()
                .orElseThrow();
    }

    private void write(List<Written> records) {
        Map<Topic<?>, TestInputTopic<String, SpecificRecord>> inputs = new HashMap<>();
        EvidenceCodec.TOPICS
                .forEach(topic -> inputs.put(topic, driver.createInputTopic(topic.name(), new StringSerializer(), serializer(topic))));
        records.forEach(record -> {
            TestInputTopic<String, SpecificRecord> input = inputs.get(record.topic());
            if (input != null) {
                input.pipeInput(record.key(), record.value(), record.timeMs());
            }
        });
    }

    private <V extends SpecificRecord> Serializer<SpecificRecord> serializer(Topic<V> topic) {
        Serializer<V> serializer = serdes.serializer(topic);
        return (name, value) -> serializer.serialize(name, topic.valueType().cast(value));
    }

    /** Lets so much time pass that what is not there yet never comes. */
    private void settle() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        driver.advanceWallClockTime(Duration.ofSeconds(41));
    }

    private List<AuditRecord> found() {
        return driver.createOutputTopic(Topics.AUDIT.name(), new StringDeserializer(), serdes.deserializer(Topics.AUDIT))
                .readValuesToList();
    }

    private List<String> codes() {
        return found().stream().map(AuditRecord::getViolation).map(violation -> violation == null ? "none" : violation.getCode()).toList();
    }

    private static BigDecimal twice(BigDecimal amount) {
        return amount.add(amount);
    }
}
