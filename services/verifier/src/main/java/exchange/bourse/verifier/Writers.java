package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendInBook;
import exchange.bourse.events.AmendRejected;
import exchange.bourse.events.AnswerTransfer;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.CreditReferral;
import exchange.bourse.events.OrderAmended;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderReduced;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.events.StepTransfer;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Tells the writers of a partition apart, where there are several: in the command topics. The records of one writer are in an order that
 * follows from its commands; how those of several came to stand between each other does not follow from anything but the log.
 *
 * <p>What matching sends to the ledger names its market, which lives in one partition of matching. What the ledger sends, to matching or to
 * itself, names the account or transfer for which it does, whose hash is its partition of the ledger. All else in these topics comes from
 * outside: from the gateway, which sends what clients and operators want, from the engine's heartbeat, and from the one that adds up volumes.
 */
final class Writers {

    /** The writer of a partition that has but one. */
    private static final String ONLY = "";

    private final Stage stage;
    private final Deserializer<AccountCommand> accountCommands;
    private final Deserializer<BookCommand> bookCommands;

    Writers(Stage stage, ConfluentSerdes serdes) {
        this.stage = stage;
        accountCommands = serdes.deserializer(Topics.ACCOUNT_COMMANDS);
        bookCommands = serdes.deserializer(Topics.BOOK_COMMANDS);
    }

    /** The writer of a record among those of its partition; null if it is not the stage, which writes nothing that nobody can read. */
    @Nullable
    String of(ConsumerRecord<byte[], byte[]> record) {
        try {
            return read(record);
        } catch (SerializationException e) {
            return null;
        }
    }

    private @Nullable String read(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.ACCOUNT_COMMANDS.name())) {
            AccountCommand command = accountCommands.deserialize(record.topic(), record.value());
            return stage.equals(Stage.MATCHING) ? market(command) : ledgerPartition(sender(command));
        }
        if (record.topic().equals(Topics.BOOK_COMMANDS.name())) {
            return ledgerPartition(sender(bookCommands.deserialize(record.topic(), record.value())));
        }
        return ONLY;
    }

    /** The market for which matching sent a command. */
    private static @Nullable String market(AccountCommand command) {
        return switch (command.getCommand()) {
            case OrderExecuted fill -> fill.getMarket();
            case OrderClosed close -> close.getMarket();
            case OrderAmended taken -> taken.getMarket();
            case AmendRejected refused -> refused.getMarket();
            case OrderReduced part -> part.getMarket();
            case OrderRejected refused -> refused.getMarket();
            default -> null;
        };
    }

    /** The account or transfer for which the ledger sent a command to itself. */
    private static @Nullable String sender(AccountCommand command) {
        return switch (command.getCommand()) {
            case StepTransfer step -> step.getTransferId();
            case AnswerTransfer answer -> answer.getAccount();
            case CreditReferral share -> share.getPayer();
            default -> null;
        };
    }

    /** The account for which the ledger sent a command to matching. */
    private static @Nullable String sender(BookCommand command) {
        return switch (command.getCommand()) {
            case PlaceInBook order -> order.getAccount();
            case AmendInBook amendment -> amendment.getAccount();
            case CancelInBook cancel -> cancel.getAccount();
            // Without an account it is an operator's.
            case CancelAllInBook cancel -> cancel.getAccount();
            default -> null;
        };
    }

    /** The partition of a key, as Kafka's producers place it. */
    private static @Nullable String ledgerPartition(@Nullable String key) {
        if (key == null) {
            return null;
        }
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        return "ledger-" + hash % Topics.ACCOUNT_COMMANDS.partitions();
    }
}
