package exchange.bourse.ledger;

import exchange.bourse.market.Asset;
import org.jspecify.annotations.Nullable;

/**
 * The chart of accounts. Codes are Peatio 2.6's (its table of operations accounts), whose last digit tells fiat (1) from coin (2); clearing
 * is our own.
 */
public enum AccountClass {
    /** What the exchange holds at banks and on chains. */
    HOLDINGS(100, EntrySide.DEBIT),
    /** What it owes a member, free to use. */
    MEMBER_MAIN(200, EntrySide.CREDIT),
    /** What it owes a member, reserved. */
    MEMBER_LOCKED(210, EntrySide.CREDIT),
    /** What it owes other partitions of the ledger for trades and transfers that they have yet to book; it may be on either side. */
    CLEARING(290, EntrySide.CREDIT),
    /** What it earned. */
    REVENUE(300, EntrySide.CREDIT),
    /** What it spent. */
    EXPENSE(400, EntrySide.DEBIT);

    private final int codeBase;
    private final EntrySide normalSide;

    AccountClass(int codeBase, EntrySide normalSide) {
        this.codeBase = codeBase;
        this.normalSide = normalSide;
    }

    /** The class of an account code for an asset of a type; null for a code that the chart does not have. */
    static @Nullable AccountClass of(int code, Asset.Type type) {
        for (AccountClass each : values()) {
            if (each.code(type) == code) {
                return each;
            }
        }
        return null;
    }

    /** The account code without the digit that tells fiat from coin. */
    int codeBase() {
        return codeBase;
    }

    /** The account code for an asset of a type. */
    public int code(Asset.Type type) {
        return switch (type) {
            case FIAT -> codeBase + 1;
            case COIN -> codeBase + 2;
        };
    }

    /** The side on which accounts of the class grow; balances are counted on it. */
    public EntrySide normalSide() {
        return normalSide;
    }

    /** Whether accounts of the class belong to members. A member's account is never overdrawn. */
    public boolean isMembers() {
        return switch (this) {
            case MEMBER_MAIN, MEMBER_LOCKED -> true;
            case HOLDINGS, CLEARING, REVENUE, EXPENSE -> false;
        };
    }

    /**
     * Whether transfers may move accounts of the class. What is locked is somebody's claim, and clearing is the ledger's own.
     */
    boolean isTransferable() {
        return switch (this) {
            case HOLDINGS, MEMBER_MAIN, REVENUE, EXPENSE -> true;
            case MEMBER_LOCKED, CLEARING -> false;
        };
    }

    /**
     * Whether money is made here: what members have in all partitions together is what these accounts have.
     */
    boolean isSource() {
        return switch (this) {
            case HOLDINGS, REVENUE, EXPENSE -> true;
            case MEMBER_MAIN, MEMBER_LOCKED, CLEARING -> false;
        };
    }
}
