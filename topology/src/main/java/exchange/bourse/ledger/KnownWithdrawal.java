package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.Withdraw;
import exchange.bourse.market.Asset;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that the ledger knows.
 *
 * @param id its id, unique for its account
 * @param account whose it is
 * @param asset what is to leave
 * @param amountUnits what is to arrive outside
 * @param feeUnits what the house takes besides
 * @param destination where it is to go
 * @param note what its owner wrote about it
 * @param txid the transaction outside that carried it
 * @param state its state
 * @param createdMs when the ledger heard of it
 * @param updatedMs when it changed last
 */
public record KnownWithdrawal(String id, String account, Asset asset, long amountUnits, long feeUnits, String destination,
        @Nullable String note, @Nullable String txid, WithdrawalState state, long createdMs, long updatedMs) {

    /** What is locked for it. */
    long totalUnits() {
        return amountUnits + feeUnits;
    }

    /** The same in another state. */
    KnownWithdrawal in(WithdrawalState later, @Nullable String carriedBy, long timeMs) {
        return new KnownWithdrawal(id, account, asset, amountUnits, feeUnits, destination, note, carriedBy == null ? txid : carriedBy,
                later, createdMs, timeMs);
    }

    /** Whether a command asks for this withdrawal once more. */
    boolean isAskedForBy(Withdraw command) {
        return asset.id().equals(command.asset()) && destination.equals(command.destination())
                && Funds.isSame(amountUnits, command.amount(), asset) && Funds.isSame(feeUnits, command.fee(), asset);
    }
}
