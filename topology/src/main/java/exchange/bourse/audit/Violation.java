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
        /** A line of a transaction is missing, or there twice. */
        LINE_OUT_OF_ORDER("audit.line_out_of_order"),
        /** An amount is zero or less. */
        AMOUNT_NOT_POSITIVE("audit.amount_not_positive"),
        /** An account code is in no chart, or a member stands where none belongs, or none where one does. */
        ACCOUNT_UNKNOWN("audit.account_unknown"),
        /** The debits of a transaction are not its credits. */
        UNBALANCED("audit.unbalanced"),
        /** A stated balance does not follow from the one before. */
        BALANCE_DIFFERS("audit.balance_differs"),
        /** A member's account is below zero. */
        OVERDRAWN("audit.overdrawn"),
        /** In a partition of the ledger, what is held and spent is not what is owed and earned. */
        NOT_ZERO_SUM("audit.not_zero_sum"),
        /** What is locked is not what open orders, deposits and withdrawals have locked. */
        LOCKED_DIFFERS("audit.locked_differs"),
        /** Something was done that nobody asked for, or twice. */
        NOT_COMMANDED("audit.not_commanded"),
        /** Something was asked for, and the ledger went on without doing it. */
        NOT_DONE("audit.not_done"),
        /** Something was done with other amounts than were asked for. */
        DONE_OTHERWISE("audit.done_otherwise"),
        /** Both sides of a trade do not meet in clearing. */
        CLEARING_DIFFERS("audit.clearing_differs");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }
}
