package exchange.bourse.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one account gives or gets of one asset in a transfer.
 *
 * @param transferId the transfer
 * @param kind who moves it
 * @param category what for, in the operator's words
 * @param account the account
 * @param asset what it gives or gets
 * @param side debit if it gives, credit if it gets
 * @param amount how much, above zero
 * @param counterparty the other member of an internal transfer; null for other kinds
 * @param createdMs when the exchange heard of the transfer
 */
public record TransferPart(String transferId, TransferKind kind, String category, String account, String asset, EntrySide side,
        BigDecimal amount, @Nullable String counterparty, long createdMs) {

    /** What an account is told about its part. */
    public enum Step {
        /** Lock what it gives. */
        PREPARE,
        /** Book it. */
        COMPLETE,
        /** Give it back. */
        ABORT
    }

    /** The life of a part. */
    public enum State {
        /** What it gives is locked. */
        PREPARED,
        /** It is booked. */
        COMPLETED,
        /** What it gave is free again. */
        ABORTED,
        /** The account refused it; nothing is locked. */
        REFUSED
    }

    /** Whether the account gives. */
    boolean gives() {
        return side == EntrySide.DEBIT;
    }

    /** Its name among all parts of all transfers. */
    public String name() {
        return "%s-%s-%s".formatted(transferId, account, asset);
    }
}
