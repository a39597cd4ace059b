package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import java.util.Objects;
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

    /** By hand, because balances are looked up by it several times for each entry, and what a record is given for it is slower. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountNumber number && accountClass == number.accountClass && asset.equals(number.asset)
                && Objects.equals(member, number.member);
    }

    @Override
    public int hashCode() {
        return (accountClass.hashCode() * 31 + asset.hashCode()) * 31 + Objects.hashCode(member);
    }

    /** The number as text in Peatio's form: asset, code and, for members' accounts, the member. */
    @Override
    public String toString() {
        String house = asset.id() + "-" + accountClass.code(asset.type());
        return member == null ? house : house + "-" + member;
    }
}
