package exchange.bourse.audit;

import org.jspecify.annotations.Nullable;

/** The chart of accounts as an auditor knows it: Peatio's table of operations accounts, and our clearing. */
public enum Chart {
    /** What the exchange holds. */
    ASSETS(100, true, false),
    /** What it owes a member, free to use. */
    MAIN(200, false, true),
    /** What it owes a member, locked. */
    LOCKED(210, false, true),
    /** Trades of which one side is settled. */
    CLEARING(290, false, false),
    /** What it earned. */
    REVENUE(300, false, false),
    /** What it spent. */
    EXPENSES(400, true, false);

    private final int base;
    private final boolean growsByDebit;
    private final boolean members;

    Chart(int base, boolean growsByDebit, boolean members) {
        this.base = base;
        this.growsByDebit = growsByDebit;
        this.members = members;
    }

    /** The class of an account code, whose last digit tells fiat (1) from coin (2); null for a code that is in no chart. */
    static @Nullable Chart of(int code) {
        for (Chart each : values()) {
            if (code == each.code(true) || code == each.code(false)) {
                return each;
            }
        }
        return null;
    }

    /** The account code for an asset that is fiat, or a coin. */
    int code(boolean fiat) {
        return base + (fiat ? 1 : 2);
    }

    /** Whether a debit makes accounts of the class grow. */
    boolean growsByDebit() {
        return growsByDebit;
    }

    /** Whether its accounts are members'. */
    boolean isMembers() {
        return members;
    }

    /** The class of the account number of a house account or of a class's total: asset, code. */
    static @Nullable Chart ofNumber(String number) {
        return of(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
    }
}
