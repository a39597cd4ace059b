package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of entries that are made together or not at all. Debits equal credits for each asset.
 *
 * @param id id of the transaction, derived from its cause, so that a replay gives the same
 * @param cause what it records
 * @param reference id of the order, trade, deposit, withdrawal or transfer that caused it
 * @param lines the entries, in order, each above zero
 */
public record JournalTransaction(String id, Cause cause, String reference, List<Line> lines) {

    /** What a transaction records. */
    public enum Cause {
        /** An order was accepted. */
        ORDER_RESERVED,
        /** An order ended with something left of its reservation. */
        ORDER_RELEASED,
        /** One side of a trade was settled. */
        TRADE_SETTLED,
        /** Something came in from outside. */
        DEPOSIT,
        /** What came in from outside was collected, and is free. */
        DEPOSIT_COLLECTED,
        /** A withdrawal was accepted. */
        WITHDRAWAL_RESERVED,
        /** A withdrawal ended without leaving. */
        WITHDRAWAL_RELEASED,
        /** Something left for outside. */
        WITHDRAWAL,
        /** An account's part of a transfer was prepared. */
        TRANSFER_RESERVED,
        /** An account's part of a transfer was given back. */
        TRANSFER_RELEASED,
        /** A part of a transfer was booked. */
        TRANSFER,
        /** A part of an adjustment was booked. */
        ADJUSTMENT,
        /** A share in a fee reached who earned it. */
        REFERRAL
    }

    /**
     * One entry.
     *
     * @param account the account
     * @param side debit or credit
     * @param units amount, above zero
     * @param balanceAfterUnits the account's balance afterwards, on the normal side of its class
     */
    public record Line(AccountNumber account, EntrySide side, long units, long balanceAfterUnits) {}

    /** Collects the entries of a transaction, and makes them. Entries of nothing are left out. */
    static final class Builder {

        /**
         * The most that one of the house's accounts may have, in either direction, after money came in: three accounts in each of at most
         * five partitions, so that all that members have together can be counted in 63 bits, and no credit to one of them can fail.
         */
        static final long HOUSE_UNITS_MAX = Long.MAX_VALUE / 16;

        private final LedgerState state;
        private final List<Line> lines = new ArrayList<>();

        Builder(LedgerState state) {
            this.state = state;
        }

        Builder debit(AccountClass accountClass, Asset asset, @Nullable String member, long units) {
            return enter(new AccountNumber(accountClass, asset, member), EntrySide.DEBIT, units);
        }

        Builder credit(AccountClass accountClass, Asset asset, @Nullable String member, long units) {
            return enter(new AccountNumber(accountClass, asset, member), EntrySide.CREDIT, units);
        }

        /** Enters a change of one of the house's accounts: a debit, or if it is negative a credit. */
        Builder enterDebit(AccountClass accountClass, Asset asset, long units) {
            return units < 0 ? credit(accountClass, asset, null, Math.negateExact(units)) : debit(accountClass, asset, null, units);
        }

        /**
         * Checks that money may come in so, or go out.
         *
         * @throws ArithmeticException if one of the house's accounts would pass {@link #HOUSE_UNITS_MAX}
         */
        Builder checkHouse() {
            for (Line line : lines) {
                if (line.account().accountClass().isSource() && Math.absExact(line.balanceAfterUnits()) > HOUSE_UNITS_MAX) {
                    throw new ArithmeticException("%s would have %d units".formatted(line.account(), line.balanceAfterUnits()));
                }
            }
            return this;
        }

        private Builder enter(AccountNumber account, EntrySide side, long units) {
            if (units == 0) {
                return this;
            }
            for (Line line : lines) {
                if (line.account().equals(account)) {
                    throw new IllegalStateException("account %s is entered twice in one transaction".formatted(account));
                }
            }
            boolean grows = side == account.accountClass().normalSide();
            long balanceAfter = grows
                    ? Math.addExact(state.balanceUnits(account), units)
                    : Math.subtractExact(state.balanceUnits(account), units);
            lines.add(new Line(account, side, units, balanceAfter));
            return this;
        }

        /**
         * Makes the entries.
         *
         * @throws IllegalStateException if they do not balance, or a member's account would be overdrawn: a defect of the ledger, which
         *     must stop before it does harm
         */
        JournalTransaction post(String id, Cause cause, String reference) {
            for (Line line : lines) {
                if (debitsLessCreditsUnits(line.account().asset()) != 0) {
                    throw new IllegalStateException("transaction %s does not balance: %s".formatted(id, lines));
                }
                if (line.units() < 0 || (line.account().accountClass().isMembers() && line.balanceAfterUnits() < 0)) {
                    throw new IllegalStateException("transaction %s overdraws account %s".formatted(id, line.account()));
                }
            }
            lines.forEach(line -> state.putBalance(line.account(), line.balanceAfterUnits()));
            return new JournalTransaction(id, cause, reference, List.copyOf(lines));
        }

        /** Entries are few, so adding them up for each is quicker than a map. */
        private long debitsLessCreditsUnits(Asset asset) {
            long units = 0;
            for (Line line : lines) {
                if (line.account().asset().equals(asset)) {
                    units = Math.addExact(units, line.side() == EntrySide.DEBIT ? line.units() : -line.units());
                }
            }
            return units;
        }
    }
}
