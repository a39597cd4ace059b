package exchange.bourse.platform.bench.pipeline;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends orders into the command topic, as a gateway does. */
final class LoadGenerator implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final long NANOSECONDS_A_SECOND = 1_000_000_000;

    private final Serializer<AccountCommand> accountCommands;
    private final Serializer<BookCommand> bookCommands;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    LoadGenerator(Laboratory laboratory) {
        ConfluentSerdes serdes = new ConfluentSerdes(laboratory.registry());
        accountCommands = serdes.serializer(Topics.ACCOUNT_COMMANDS);
        bookCommands = serdes.serializer(Topics.BOOK_COMMANDS);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, 1, ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Defines the markets, and gives the members something to trade with. */
    void prepare(Traffic traffic) {
        traffic.definitions().forEach(definition -> {
            for (int partition = 0; partition < Topics.ACCOUNT_COMMANDS.partitions(); partition++) {
                send(partition, definition);
            }
        });
        traffic.books()
                .forEach(book -> send(new ProducerRecord<>(Topics.BOOK_COMMANDS.name(), book.getPartition(), book.getMarket(),
                        bookCommands.serialize(Topics.BOOK_COMMANDS.name(), book))));
        traffic.deposits().forEach(deposit -> send(null, deposit));
        producer.flush();
        check();
    }

    /**
     * Sends orders at a rate, whatever becomes of them: an open loop, so that a slow exchange does not slow its load. What counts is when an
     * order should have been sent, so that waiting to be sent counts as well (Gil Tene on coordinated omission).
     *
     * @param underWay told when each order should have been sent
     */
    void sendAtRate(Traffic traffic, int from, int count, int perSecond, OrdersUnderWay underWay) {
        long startNs = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long intendedNs = startNs + i * NANOSECONDS_A_SECOND / perSecond;
            while (System.nanoTime() < intendedNs) {
                LockSupport.parkNanos(intendedNs - System.nanoTime());
            }
            underWay.expect(from + i, intendedNs);
            send(null, traffic.order(from + i));
        }
        producer.flush();
        check();
    }

    /**
     * Sends orders as fast as they are executed: so many are under way at any time.
     *
     * @param places one for each order that may be under way; who watches gives them back
     */
    void sendToSaturation(Traffic traffic, int from, int count, Semaphore places, OrdersUnderWay underWay) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no order was executed for %d s".formatted(PATIENCE_SECONDS));
            }
            underWay.expect(from + i, System.nanoTime());
            send(null, traffic.order(from + i));
        }
        producer.flush();
        check();
    }

    private void send(@Nullable Integer partition, AccountCommand command) {
        send(new ProducerRecord<>(Topics.ACCOUNT_COMMANDS.name(), partition, command.getAccount(),
                accountCommands.serialize(Topics.ACCOUNT_COMMANDS.name(), command)));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        var _ = producer.send(record, (_, exception) -> failure.compareAndSet(null, exception));
    }

    private void check() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the log did not take all commands", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
