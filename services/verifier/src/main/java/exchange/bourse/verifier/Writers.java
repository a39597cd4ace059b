package exchange.bourse.verifier;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.AmendInBook;
import exchange.bourse.events.AmendRejected;
import exchange.bourse.events.BookCommand;
import exchange.bourse.events.CancelAllInBook;
import exchange.bourse.events.CancelInBook;
import exchange.bourse.events.OrderAmended;
import exchange.bourse.events.OrderClosed;
import exchange.bourse.events.OrderExecuted;
import exchange.bourse.events.OrderReduced;
import exchange.bourse.events.OrderRejected;
import exchange.bourse.events.PlaceInBook;
import exchange.bourse.platform.kafka.ConfluentSerdes;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Tells the writers of a partition apart, where there are several: in the command topics. The records of one writer are in an order that
 * follows from its commands; how those of several came to stand between each other does not follow from anything but the log.
 *
 * <p>What matching sends to the ledger names its market, which lives in one partition of matching. What the ledger sends to matching names
 * the account, whose hash is its partition of the ledger. All else in these topics comes from outside: from the gateway, which sends what
 * clients and operators want, and from the engine's heartbeat.
 */
final class Writers {

    /** The writer of a partition that has but one. */
    private static final String ONLY = "";

    private final Deserializer<AccountCommand> accountCommands;
    private final Deserializer<BookCommand> bookCommands;

    Writers(ConfluentSerdes serdes) {
        accountCommands = serdes.deserializer(Topics.ACCOUNT_COMMANDS);
        bookCommands = serdes.deserializer(Topics.BOOK_COMMANDS);
    }

    /** The writer of a record among those of its partition; null if it is no stage. */
    @Nullable
    String of(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.ACCOUNT_COMMANDS.name())) {
            return market(accountCommands.deserialize(record.topic(), record.value()));
        }
        if (record.topic().equals(Topics.BOOK_COMMANDS.name())) {
            String account = account(bookCommands.deserialize(record.topic(), record.value()));
            return account == null ? null : "ledger-" + ledgerPartition(account);
        }
        return ONLY;
    }

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

    private static @Nullable String account(BookCommand command) {
        return switch (command.getCommand()) {
            case PlaceInBook order -> order.getAccount();
            case AmendInBook amendment -> amendment.getAccount();
            case CancelInBook cancel -> cancel.getAccount();
            // Without an account it is an operator's.
            case CancelAllInBook cancel -> cancel.getAccount();
            default -> null;
        };
    }

    /** As Kafka's producers place a key. */
    private static int ledgerPartition(String account) {
        byte[] key = account.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % Topics.ACCOUNT_COMMANDS.partitions();
    }
}
