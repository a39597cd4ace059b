package exchange.bourse.ledger;

/** Why a command about a deposit, a withdrawal or a transfer changed nothing. The family is closed, and the codes are stable. */
public enum FundsRefusal {
    CURRENCY_UNKNOWN("account.currency.doesnt_exist", "There is no such currency."),
    AMOUNT_INVALID("account.funds.invalid_amount", "The amount is not above zero, the fee is negative, or one of them cannot be counted."),
    INSUFFICIENT_BALANCE("account.withdraw.insufficient_balance", "The account has less than the withdrawal and its fee."),
    TRANSFER_INSUFFICIENT_BALANCE("account.internal_transfer.insufficient_balance", "The account has less than it is to give."),
    ACCOUNT_INVALID("account.transfer.invalid_account",
            "A leg names an account that a transfer may not move, or no other account than it debits."),
    SAME_OPERATOR("admin.adjustment.same_operator", "Whoever proposed it cannot accept it."),
    BELOW_MINIMUM("account.funds.below_minimum", "The amount is below the currency's smallest deposit or withdrawal."),
    ACCOUNT_FROZEN("account.funds.account_frozen", "The account is frozen: it may only cancel, and receive."),
    CURRENCY_FROZEN("account.currency.frozen", "The currency is frozen: nothing of it may leave an account."),
    DEPOSIT_DISABLED("account.currency.deposit_disabled", "No deposits of the currency are taken in."),
    WITHDRAWAL_DISABLED("account.currency.withdrawal_disabled", "No withdrawals of the currency are taken."),
    FEE_DIFFERS("account.withdraw.fee_differs", "The fee of withdrawals of the currency has changed; ask again."),
    LIMIT_EXCEEDED("account.withdraw.limit_exceeded", "The account may not withdraw so much within 24 hours, or within 30 days."),
    ID_TAKEN("account.funds.id_taken", "Another deposit or withdrawal of the account, or another transfer, has this id."),
    WRONG_STATE("account.funds.invalid_state", "The deposit, withdrawal or transfer is not in a state from which this can be done.");

    private final String code;
    private final String meaning;

    FundsRefusal(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }
}
