package exchange.bourse.audit;

import exchange.bourse.audit.Evidence.AssetDefined;
import exchange.bourse.audit.Evidence.FeeDefined;
import exchange.bourse.audit.Evidence.MarketDefined;
import exchange.bourse.audit.Evidence.MemberDefined;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor of one partition of the ledger remembers.
 *
 * @param accounts every account, by number
 * @param totals every class of accounts of an asset, by number
 * @param claims what locks something, by name
 * @param orders the orders that the book may have, by account and id
 * @param deposits every deposit, by account and id
 * @param withdrawals the entries that book a withdrawal out, by account and id
 * @param transfers the transfers, by id and time, and by id that it was asked for
 * @param pending what was asked and not seen done, or seen done and not asked
 * @param assets the assets
 * @param markets the markets
 * @param numbers counters
 * @param house what operators have laid down
 */
public record AuditState(Table<Account> accounts, Table<Account> totals, Table<Claim> claims, Table<OrderTerms> orders,
        Table<Deposit> deposits, Table<String> withdrawals, Table<Transfer> transfers, Table<Pending> pending, Table<AssetDefined> assets,
        Table<MarketDefined> markets, Table<Long> numbers, House house) {

    /** A memory in the heap. */
    public static AuditState inMemory() {
        return new AuditState(Table.inMemory(), Table.inMemory(), Table.inMemory(), Table.inMemory(), Table.inMemory(), Table.inMemory(),
                Table.inMemory(), Table.inMemory(), Table.inMemory(), Table.inMemory(), Table.inMemory(),
                new House(Table.inMemory(), Table.inMemory(), Table.inMemory()));
    }

    /**
     * What operators have laid down about members and fees.
     *
     * @param members the members, by account
     * @param fees the table of trading fees, by id
     * @param volumes what accounts traded, as the ledger was told, by account and asset
     */
    public record House(Table<MemberDefined> members, Table<FeeDefined> fees, Table<BigDecimal> volumes) {}

    /**
     * An account, on the side on which its class grows.
     *
     * @param sum the sum of its lines
     * @param stated its balance as the ledger last said
     */
    public record Account(BigDecimal sum, BigDecimal stated) {
        static final Account EMPTY = new Account(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * Something that locks a part of a member's balance.
     *
     * @param account the member
     * @param asset the asset
     * @param amount how much of it
     */
    public record Claim(String account, String asset, BigDecimal amount) {}

    /**
     * An order as the commands tell of it.
     *
     * @param uuid its second name
     * @param market its market
     * @param buys whether it buys
     * @param byAmount whether it is sized by what it may spend
     * @param makerFee maker rate when it was placed
     * @param takerFee taker rate when it was placed
     * @param remaining quantity to be filled yet
     * @param filled quantity filled
     */
    public record OrderTerms(String uuid, String market, boolean buys, boolean byAmount, BigDecimal makerFee, BigDecimal takerFee,
            BigDecimal remaining, BigDecimal filled) {

        OrderTerms with(BigDecimal nowRemaining, BigDecimal nowFilled) {
            return new OrderTerms(uuid, market, buys, byAmount, makerFee, takerFee, nowRemaining, nowFilled);
        }
    }

    /**
     * A deposit as the commands tell of it.
     *
     * @param entries the entries that credit it
     * @param awaitsAcceptance whether it may still be credited
     */
    public record Deposit(String entries, boolean awaitsAcceptance) {}

    /**
     * A transfer as it was asked for at a time, and what was said of it.
     *
     * @param house entries of the house; null until it was asked for
     * @param stated whether the ledger has said anything of it
     * @param begun whether the ledger has said that it goes on
     * @param completedMs when it was completed; null while it is not
     */
    public record Transfer(@Nullable String house, boolean stated, boolean begun, @Nullable Long completedMs) {}

    /**
     * Two accounts of the same thing, of which one is missing, or which do not agree yet.
     *
     * @param expected what it should be; null if nothing is known of it
     * @param found what it is; null if nothing was seen of it
     * @param optional whether it may be refused without a trace
     * @param timeMs time of the command
     * @param sinceMs when the auditor first saw one of them, by its own clock
     */
    public record Pending(@Nullable String expected, @Nullable String found, boolean optional, long timeMs, long sinceMs) {}
}
