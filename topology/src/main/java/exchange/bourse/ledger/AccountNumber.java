package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import org.jspecify.annotations.Nullable;

/**
 * One account of the ledger.
 *
 * @param accountClass place in the chart of accounts
 * @param asset what it is counted in
 * @param member whose it is; null for the house
 */
public record AccountNumber(AccountClass accountClass, Asset asset, @Nullable String member) {

    /** Checks that members' accounts have a member, and others none. */
    public AccountNumber {
        if (accountClass.isMembers() != (member != null)) {
            throw new IllegalArgumentException("account class %s with member %s".formatted(accountClass, member));
        }
    }

    /** The number as text in Peatio's form: asset, code and, for members' accounts, the member. */
    @Override
    public String toString() {
        String house = asset.id() + "-" + accountClass.code(asset.type());
        return member == null ? house : house + "-" + member;
    }
}
