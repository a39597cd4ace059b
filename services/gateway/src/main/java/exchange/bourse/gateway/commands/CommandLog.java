package exchange.bourse.gateway.commands;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.BookCommand;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.settings.BourseSettings;
import exchange.bourse.stream.OrderTrail;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Writes commands into the log and waits until the log has them. */
@Component
public class CommandLog {

    /** Whom a definition is about. */
    private static final String EVERYBODY = "";
    private static final Logger LOGGER = LoggerFactory.getLogger(CommandLog.class);
    /** The producer gives up by itself at the timeout; waiting a little longer gets its reason. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final KafkaTemplate<String, SpecificRecord> template;
    private final long timeoutMs;
    private final CommandTrace trace;
    private final ObservationRegistry observations;
    private final OrderTrail trail = new OrderTrail("gateway");

    CommandLog(KafkaTemplate<String, SpecificRecord> template, BourseSettings settings, CommandTrace trace,
            ObservationRegistry observations) {
        this.template = template;
        this.trace = trace;
        this.observations = observations;
        this.timeoutMs = settings.gateway().commandTimeout().plus(GRACE).toMillis();
    }

    /**
     * Writes commands of accounts, in this order.
     *
     * @throws ApiException if the log did not acknowledge all of them
     */
    public void write(List<AccountCommand> commands) {
        await(commands.stream()
                .map(command -> new ProducerRecord<String, SpecificRecord>(Topics.ACCOUNT_COMMANDS.name(), command.getAccount(), command))
                .toList());
    }

    /**
     * Writes a command about an account, or to a transfer, under an id that nobody else has.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void write(String account, Object command) {
        write(List.of(named(account, command)));
    }

    /**
     * Writes a definition, under an id that nobody else has, like {@link #writeEverywhere(String, AccountCommand)}.
     *
     * @throws ApiException if the log did not acknowledge all of it
     */
    public void define(String key, Object definition) {
        writeEverywhere(key, named(EVERYBODY, definition));
    }

    private static AccountCommand named(String account, Object command) {
        return new AccountCommand(UUID.randomUUID().toString(), account, command);
    }

    /**
     * Writes a definition into every partition of accounts, because each of them needs it. The first partition, whose ledger publishes
     * definitions, gets it last: what is published, all have.
     *
     * @throws ApiException if the log did not acknowledge all of them
     */
    public void writeEverywhere(String key, AccountCommand definition) {
        await(IntStream.range(1, Topics.ACCOUNT_COMMANDS.partitions()).mapToObj(partition -> record(partition, key, definition)).toList());
        await(List.of(record(0, key, definition)));
    }

    private static ProducerRecord<String, SpecificRecord> record(int partition, String key, AccountCommand definition) {
        return new ProducerRecord<>(Topics.ACCOUNT_COMMANDS.name(), partition, key, definition);
    }

    /**
     * Writes a command of a market into the partition that it names.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void write(BookCommand command) {
        await(List.of(new ProducerRecord<>(Topics.BOOK_COMMANDS.name(), command.getPartition(), command.getMarket(), command)));
    }

    /** Measures, and traces if the request is traced, how long the log takes. */
    private void await(List<ProducerRecord<String, SpecificRecord>> records) {
        List<SpecificRecord> contents = records.stream().map(record -> content(record.value())).toList();
        Observation.createNotStarted("bourse.gateway.command", observations)
                .lowCardinalityKeyValue("command", contents.getFirst().getSchema().getName())
                .observe(() -> send(records));
        contents.forEach(content -> trail.tell("acknowledged", content));
    }

    private static SpecificRecord content(SpecificRecord envelope) {
        Object content = switch (envelope) {
            case AccountCommand command -> command.getCommand();
            case BookCommand command -> command.getCommand();
            default -> envelope;
        };
        return content instanceof SpecificRecord command ? command : envelope;
    }

    private void send(List<ProducerRecord<String, SpecificRecord>> records) {
        List<CompletableFuture<?>> sent = new ArrayList<>(records.size());
        try {
            records.forEach(record -> {
                trace.nameIn(record);
                sent.add(template.send(record));
            });
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("command could not be sent");
            throw new ApiException(sent.isEmpty() ? ErrorCode.COMMANDS_UNAVAILABLE : ErrorCode.OUTCOME_UNKNOWN);
        }
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(timeoutMs, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.atWarn().setCause(e).log("command was not acknowledged");
            throw new ApiException(ErrorCode.OUTCOME_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(ErrorCode.OUTCOME_UNKNOWN);
        }
    }
}
