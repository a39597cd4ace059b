package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import org.jspecify.annotations.Nullable;

/**
 * An account as somebody outside names it.
 *
 * @param code its code in the chart of accounts
 * @param member whose it is; null for the house
 */
public record TransferAccount(int code, @Nullable String member) {

    /** The account, or null if a transfer may not move it: it is in no chart for this asset, locked, in clearing, or of nobody. */
    @Nullable
    AccountNumber in(Asset asset) {
        AccountClass accountClass = AccountClass.of(code, asset.type());
        return accountClass == null || !accountClass.isTransferable() || accountClass.isMembers() != (member != null)
                ? null
                : new AccountNumber(accountClass, asset, member);
    }
}
