package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.PostTransfer;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that the ledger knows.
 *
 * @param asked what was asked for
 * @param state its state
 * @param operator the operator who decided about it; null without one
 * @param awaiting how many accounts have yet to answer
 * @param reasonCode stable code of why it fails; null while nothing says so
 * @param createdMs when the ledger heard of it
 * @param updatedMs when it changed last
 */
public record KnownTransfer(PostTransfer asked, TransferState state, @Nullable String operator, int awaiting, @Nullable String reasonCode,
        long createdMs, long updatedMs) {

    /** The transfer as it comes in, once somebody has to decide about it or nobody has. */
    static KnownTransfer proposed(PostTransfer asked, long timeMs) {
        return new KnownTransfer(asked, TransferState.PROPOSED, null, 0, null, timeMs, timeMs);
    }

    /** The same in another state. */
    KnownTransfer in(TransferState later, long timeMs) {
        return new KnownTransfer(asked, later, operator, awaiting, reasonCode, createdMs, timeMs);
    }

    /** The same once it is known to fail. */
    KnownTransfer failing(String code) {
        return new KnownTransfer(asked, state, operator, awaiting, code, createdMs, updatedMs);
    }

    /** The same with a decision. */
    KnownTransfer decidedBy(String decider) {
        return new KnownTransfer(asked, state, decider, awaiting, reasonCode, createdMs, updatedMs);
    }

    /** The same once so many accounts are asked. */
    KnownTransfer awaiting(int answers) {
        return new KnownTransfer(asked, state, operator, answers, reasonCode, createdMs, updatedMs);
    }

    /** The same after an answer; the first refusal is the reason. */
    KnownTransfer answered(@Nullable String refusalCode) {
        return new KnownTransfer(asked, state, operator, awaiting - 1, reasonCode == null ? refusalCode : reasonCode, createdMs, updatedMs);
    }
}
