package exchange.bourse.gateway.commands;

import exchange.bourse.events.AccountCommand;
import exchange.bourse.events.Deposit;
import exchange.bourse.events.DepositAction;
import exchange.bourse.events.SettleDeposit;
import exchange.bourse.events.SettleWithdrawal;
import exchange.bourse.events.Withdraw;
import exchange.bourse.events.WithdrawalAction;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes commands about money that comes in and goes out. Each has an id, and the same one again changes nothing. */
@Component
public class FundsCommands {

    private final CommandLog log;
    private final Funds funds;

    FundsCommands(CommandLog log, Funds funds) {
        this.log = log;
        this.funds = funds;
    }

    /**
     * Books a deposit.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void deposit(String account, Deposit deposit) {
        log.write(List.of(new AccountCommand(deposit.getDepositId(), account, deposit)));
    }

    /**
     * Takes a deposit one step on, if its state allows it.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void settleDeposit(String account, String depositId, DepositAction action) {
        log.write(account, new SettleDeposit(depositId, action));
    }

    /**
     * Asks for a withdrawal, if the account seems to have so much.
     *
     * @throws ApiException if it has not, or the log did not acknowledge it
     */
    public void withdraw(String account, Withdraw withdrawal) {
        BigDecimal fee = withdrawal.getFee() == null ? BigDecimal.ZERO : withdrawal.getFee();
        BigDecimal total = withdrawal.getAmount().add(fee);
        if (funds.available(account, withdrawal.getAsset(), total).compareTo(total) < 0) {
            throw new ApiException(ErrorCode.WITHDRAW_INSUFFICIENT_BALANCE);
        }
        log.write(List.of(new AccountCommand(withdrawal.getWithdrawalId(), account, withdrawal)));
    }

    /**
     * Takes a withdrawal one step on, if its state allows it.
     *
     * @throws ApiException if the log did not acknowledge it
     */
    public void settleWithdrawal(String account, String withdrawalId, WithdrawalAction action, @Nullable String txid) {
        log.write(account, new SettleWithdrawal(withdrawalId, action, txid));
    }
}
