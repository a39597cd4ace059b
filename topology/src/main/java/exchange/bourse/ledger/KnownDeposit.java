package exchange.bourse.ledger;

import exchange.bourse.ledger.LedgerCommand.Deposit;
import exchange.bourse.market.Asset;

/**
 * A deposit that the ledger knows.
 *
 * @param id its id, unique for its account
 * @param account who gets it
 * @param asset what came in
 * @param amountUnits what the account gets
 * @param feeUnits what came in besides, and the house keeps
 * @param awaitsCollection whether it is locked until it was collected
 * @param state its state
 * @param createdMs when the ledger heard of it
 * @param updatedMs when it changed last
 */
public record KnownDeposit(String id, String account, Asset asset, long amountUnits, long feeUnits, boolean awaitsCollection,
        DepositState state, long createdMs, long updatedMs) {

    /** The same in another state. */
    KnownDeposit in(DepositState later, long timeMs) {
        return new KnownDeposit(id, account, asset, amountUnits, feeUnits, awaitsCollection, later, createdMs, timeMs);
    }

    /** Whether a command asks for this deposit once more. */
    boolean isAskedForBy(Deposit command) {
        return asset.id().equals(command.asset()) && Funds.isSame(amountUnits, command.amount(), asset)
                && Funds.isSame(feeUnits, command.fee(), asset);
    }
}
