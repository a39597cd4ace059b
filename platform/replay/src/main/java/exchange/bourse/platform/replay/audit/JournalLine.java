package exchange.bourse.platform.replay.audit;

import exchange.bourse.platform.replay.topics.TopicEvent;
import java.math.BigDecimal;
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

    /** Reads it from an event of the journal. */
    public static JournalLine of(TopicEvent event) {
        return new JournalLine(event.text("transaction_id"), event.integer("line"), event.integer("account_code"),
                event.optionalText("account"), event.text("asset"), event.text("side").equals("DEBIT"), event.decimal("amount"),
                event.decimal("balance_after"));
    }
}
