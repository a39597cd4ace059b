package exchange.bourse.audit;

/**
 * Something that must never be.
 *
 * @param kind which rule is broken
 * @param subject what breaks it: an account number, a transaction, an order
 * @param detail the figures
 * @param timeMs time of the command that led to it
 */
public record Violation(Kind kind, String subject, String detail, long timeMs) {

    /** The rules. Codes are stable. */
    public enum Kind {
        /** Broken: every amount is above zero. */
        AMOUNT_NOT_POSITIVE("audit.amount_not_positive", "every amount is above zero"),
        /** Broken: every account is in the chart, with a member where one belongs. */
        ACCOUNT_UNKNOWN("audit.account_unknown", "every account is in the chart, with a member where one belongs"),
        /** Broken: the debits of each transaction are its credits. */
        UNBALANCED("audit.unbalanced", "the debits of each transaction are its credits"),
        /** Broken: each stated balance follows from the one before. */
        BALANCE_DIFFERS("audit.balance_differs", "each stated balance follows from the one before"),
        /** Broken: no member is below zero. */
        OVERDRAWN("audit.overdrawn", "no member is below zero"),
        /** Broken: what is held and spent is what is owed and earned. */
        NOT_ZERO_SUM("audit.not_zero_sum", "what is held and spent is what is owed and earned"),
        /** Broken: what is locked is what open orders, deposits, withdrawals and transfers lock. */
        LOCKED_DIFFERS("audit.locked_differs", "what is locked is what open orders, deposits, withdrawals and transfers lock"),
        /** Broken: nothing was done that nobody asked for, or twice. */
        NOT_COMMANDED("audit.not_commanded", "nothing was done that nobody asked for, or twice"),
        /** Broken: everything that was asked for was done, or refused. */
        NOT_DONE("audit.not_done", "everything that was asked for was done, or refused"),
        /** Broken: deposits, fills and withdrawals have the amounts that were asked for, and their fees. */
        DONE_OTHERWISE("audit.done_otherwise", "deposits, fills and withdrawals have the amounts that were asked for, and their fees"),
        /** Broken: both sides of each trade and transfer meet in clearing. */
        CLEARING_DIFFERS("audit.clearing_differs", "both sides of each trade and transfer meet in clearing"),
        /** Broken: members give and get in each transfer what was asked for. */
        TRANSFER_DIFFERS("audit.transfer_differs", "members give and get in each transfer what was asked for");

        private final String code;
        private final String rule;

        Kind(String code, String rule) {
            this.code = code;
            this.rule = rule;
        }

        /** The stable code. */
        public String code() {
            return code;
        }

        /** The rule that is broken, in words. */
        public String rule() {
            return rule;
        }
    }
}
