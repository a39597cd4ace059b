package exchange.bourse.platform.replay.audit;

import exchange.bourse.platform.replay.topics.TopicEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal transaction.
 *
 * @param transaction id of the transaction
 * @param line place in the transaction, from 0
 * @param accountCode class of the account in the chart of accounts
 * @param account member whose account it is; null for the house
 * @param asset asset of the amount
 * @param debit whether it stands on the debit side, else on the credit side
 * @param amount amount, above zero
 * @param balanceAfter balance of the account afterwards
 */
public record JournalLine(String transaction, int line, int accountCode, @Nullable String account, String asset, boolean debit,
        BigDecimal amount, BigDecimal balanceAfter) {

    /** Reads the lines of an event of the journal, which is a whole transaction. */
    public static List<JournalLine> of(TopicEvent event) {
        List<TopicEvent> lines = event.parts("lines");
        return IntStream.range(0, lines.size()).mapToObj(place -> of(event.text("transaction_id"), place, lines.get(place))).toList();
    }

    private static JournalLine of(String transaction, int place, TopicEvent line) {
        return new JournalLine(transaction, place, line.integer("account_code"), line.optionalText("account"), line.text("asset"),
                line.text("side").equals("DEBIT"), line.decimal("amount"), line.decimal("balance_after"));
    }
}
